// Engine: `new`, `super` and `new.target` with constructors that are none, or of others
// Source: CVE-2026-34217
// Control: raw: object
export default {
  run(api) {
    const others = [api.fn(), api.item.rename, api.any().Class, hold, URL, Promise, api.fail, Object.getPrototypeOf(api.item).constructor];
    for (const other of others) {
      attempt(() => new other());
      attempt(() => new (class extends other { constructor() { super(); hold(this, new.target, super.constructor); } })());
      attempt(() => Reflect.construct(function () { hold(new.target, this); }, [], other));
      attempt(() => Reflect.construct(other, [], function () {}));
      attempt(() => class extends other { static m() { return super.m; } }.m());
    }
  },
};
