// Rule 2: methods and accessors taken from facets and called on everything else
// host: plugin.run(api)
// gives: [ 'TypeError' ]
// held: 40
export default {
  run(api) {
    const others = [
      undefined,
      null,
      1,
      {},
      api.vault,
      globalThis,
      new Proxy(api.item, {}),
      Object.create(api.item),
      () => {},
    ];
    const names = new Set();
    const { constructor, ...members } = Object.getOwnPropertyDescriptors(Object.getPrototypeOf(api.item));
    for (const { value, get, set } of Object.values(members)) {
      for (const method of [value, get, set]) {
        if (method === undefined || method.name === 'toJSON') continue;
        hold(method, constructor);
        for (const other of others) {
          try {
            names.add(String(method.call(other, 'x')));
          } catch (error) {
            hold(error);
            names.add(error.name);
          }
        }
      }
    }
    return [...names];
  },
};
