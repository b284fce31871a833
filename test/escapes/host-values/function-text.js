// Rule 1: the source text of the host's functions, and of what stands for them
// Source: mechanism: `Function.prototype.toString`
// Control: raw: secret
export default {
  run(api) {
    const { toString } = Function.prototype;
    for (const f of [api.fn(), api.any().fn, api.fail, api.any().Class, console.log, setTimeout, URL, hold]) {
      hold(String(f), `${f}`, f + '');
      attempt(() => toString.call(f));
      attempt(() => Reflect.apply(Object.getPrototypeOf(f).toString, f, []));
      attempt(() => f.name);
    }
    const descriptors = Object.getOwnPropertyDescriptors(Object.getPrototypeOf(api.item));
    for (const { value, get, set } of Object.values(descriptors)) hold(String(value), String(get), String(set));
  },
};
