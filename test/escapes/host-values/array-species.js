// Rule 4: a species that the host's array methods make arrays with
// Source: CVE-2026-24118
// Control: raw: object
export default {
  list() {
    const handler = {
      defineProperty(target, key, descriptor) {
        hold(descriptor);
        return Reflect.defineProperty(target, key, descriptor);
      },
    };
    const list = [3, 1, 2];
    hold(list);
    list.constructor = { [Symbol.species]: function () { return new Proxy([], handler); } };
    return list;
  },
};
