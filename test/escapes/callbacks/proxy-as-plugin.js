// Rule 1: a plugin that is a proxy, with every trap
// Source: CVE-2023-32314
// Control: raw: object
const handler = new Proxy({}, { get: (_, trap) => (...all) => (hold(...all), Reflect[trap](...all)) });
export default new Proxy({
  label: 'x',
  value: 1,
  run: () => new Proxy({ a: 1 }, handler),
  options: () => new Proxy({ name: 'x' }, handler),
  list: () => new Proxy([1, 2], handler),
  fn: () => new Proxy(() => 1, handler),
}, handler);
