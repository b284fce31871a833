// Rule 2, 4: proxies around facets: neither the host object itself, nor a way to what stands behind it
// host: plugin.run(api)
// gives: [ true, false, 'TypeError: Cannot read private member #host from an object whose class did not declare it', 'TypeError: Cannot read private member #host from an object whose class did not declare it' ]
// held: 5
const handler = {
  get(target, key, receiver) {
    hold(target, key, receiver);
    return Reflect.get(target, key, target);
  },
};
export default {
  run: (api) => {
    const proxy = new Proxy(api.item, handler);
    return [
      said(() => api.isItem(api.item)),
      said(() => api.isItem(proxy)),
      said(() => new Proxy(api.item, {}).label),
      said(() => api.takesItem(new Proxy({ id: 1, label: proxy.label, rename: (to) => proxy.rename(to) && to }, {}))),
    ];
  },
};
