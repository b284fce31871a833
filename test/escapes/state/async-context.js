// Rule 1: what Node keeps on promises of all realms for `AsyncLocalStorage`, which is the host's own object
// Source: mechanism: `async_hooks` writes properties of promises under symbols
// Control: raw: claim
export default {
  async run(api) {
    const look = (object) => {
      for (const key of [...Reflect.ownKeys(object), ...Object.getOwnPropertySymbols(object)]) {
        if (typeof key === 'symbol') claim(`there is a ${String(key)}`);
        attempt(() => object[key]);
        attempt(() => object[key].hostSecret);
      }
    };
    const promises = [Promise.resolve(1), (async () => 1)(), api.later(), Promise.resolve().then(() => 1)];
    promises.push(Promise.all(promises), new (class extends Promise {})(() => {}), import('host:nope'));
    hold(promises.length);
    for (const promise of promises) {
      Promise.resolve(promise).catch(() => {});
      look(promise);
      look({ ...promise });
      look(Object.assign({}, promise));
      look(Object.getOwnPropertyDescriptors(promise));
      look((({ ...rest }) => rest)(promise));
    }
    await api.later();
    look(Promise.resolve());
  },
};
