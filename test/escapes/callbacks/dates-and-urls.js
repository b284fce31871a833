// Rule 4: dates, URLs and errors with methods that are proxies
// Source: mechanism: an object of a known kind is known by its methods
// Control: raw: object
const method = new Proxy(function () {}, { apply: (target, self, list) => (hold(list), 'http://guest/') });
const armed = (object) => {
  hold(1);
  for (const name of ['toISOString', 'getTime', 'valueOf', 'toString', 'toJSON', Symbol.toPrimitive]) {
    Object.defineProperty(object, name, { value: method });
  }
  return object;
};
export default {
  date: () => armed(new Date(0)),
  url: () => Object.defineProperty(armed({}), 'href', { get: method }),
  error: () => armed(new Error('x')),
  data: () => ({ date: armed(new Date(0)), map: armed(new Map()), set: armed(new Set([1])) }),
  run: (api) => attempt(() => api.takesDate(armed(new Date(0)))),
};
