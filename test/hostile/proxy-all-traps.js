// Rule 1: every trap of proxies around objects, arrays, functions and built-ins; their arguments are held
// host: plugin.run(api)
// gives: [ '{ x: 1 }', '[ 1, 2 ]', '{ a: 1 }', 'TypeError: Api.takesMap: x must be Map<string, Point>, got object', 'TypeError: Api.takesDate: x must be Date, got object', 'TypeError: Api.takesBytes: x must be Uint8Array, got object', "{ kind: 'circle', radius: 1 }", 'label, renamed', '1' ]
// held: 60
const all = new Proxy(
  {},
  {
    get:
      (_target, name) =>
      (...args) => {
        hold(name, ...args);
        return Reflect[name](...args);
      },
  },
);
export default {
  run: (api) => [
    said(() => api.takesPoint(new Proxy({ x: 1 }, all))),
    said(() => api.takesList(new Proxy([1, 2], all))),
    said(() => api.takesRecord(new Proxy({ a: 1 }, all))),
    said(() => api.takesMap(new Proxy(new Map(), all))),
    said(() => api.takesDate(new Proxy(new Date(), all))),
    said(() => api.takesBytes(new Proxy(new Uint8Array(1), all))),
    said(() => api.takesShape(new Proxy({ kind: 'circle', radius: 1 }, all))),
    said(() => api.takesItem(new Proxy({ id: 1, label: 'label', rename: (to) => to }, all))),
    said(() => api.takesFn(new Proxy((x) => x, all))),
  ],
};
