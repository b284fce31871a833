// Rule 2: proxies around what the host gave, given back to it
// Source: CVE-2023-32314
// Control: raw: object
export default {
  run(api) {
    const handler = new Proxy({}, { get: (_, trap) => (...all) => (hold(...all), Reflect[trap](...all)) });
    for (const value of [api.item, api.list(), api.fn(), api.signal, api.date(), api.url()]) {
      const proxy = new Proxy(value, handler);
      for (const use of [api.isItem, api.takesList, api.takesSignal, api.takesDate, api.takesAny, api.call]) {
        attempt(() => use(proxy));
      }
    }
  },
  echo: (item) => new Proxy(item, {}),
};
