// Rule 1, 6: traps that break the invariants of proxies, so that V8 itself throws while the host reads
// host: plugin.object()
// refused: TYPE: hostile.object() returned a value that cannot be read: result cannot be read: 'get' on proxy: property 'x' is a read-only and non-configurable data property on the proxy target but the proxy did not return its actual value (expected '1' but got '2')
// host: plugin.unknown('ownKeys')
// refused: TYPE: hostile.unknown() returned a value that cannot be read: result cannot be read: 'ownKeys' on proxy: trap result did not include 'x'
// host: plugin.unknown('getPrototypeOf')
// refused: GUEST: TypeError: 'getPrototypeOf' on proxy: trap returned neither object nor null
// host: plugin.run(api)
// gives: [ true, true ]
// held: 2
const fixed = Object.freeze({ x: 1 });
const handlers = {
  ownKeys: { ownKeys: () => [] },
  getPrototypeOf: { getPrototypeOf: () => 1 },
};
const own = (body) => attempt(body) instanceof TypeError;
export default {
  object: () => new Proxy(fixed, { get: () => 2 }),
  unknown: (name) => new Proxy(fixed, handlers[name]),
  run: (api) => [
    own(() => api.takesPoint(new Proxy(fixed, { get: () => 2 }))),
    own(() => api.takesAny(new Proxy(fixed, handlers.ownKeys))),
  ],
};
