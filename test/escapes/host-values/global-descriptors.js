// Realm: the global object, whose properties go through an interceptor of Node's
// Source: mechanism: contexts of `node:vm` keep their globals in an object of the host
// Control: raw: object
export default {
  run() {
    for (const key of Reflect.ownKeys(globalThis)) {
      if (['report', 'hold', 'claim'].includes(key)) continue;
      const found = attempt(() => Object.getOwnPropertyDescriptor(globalThis, key));
      attempt(() => Object.defineProperty(globalThis, key, { ...found }));
      attempt(() => (globalThis[key] = found.value));
    }
    attempt(() => Object.freeze(globalThis));
    attempt(() => Object.preventExtensions(globalThis));
    attempt(() => Object.defineProperty(globalThis, 'x', { get() { return hold(this, arguments); }, set(value) { hold(this, value, arguments); }, configurable: false }));
    attempt(() => globalThis.x);
    attempt(() => (globalThis.x = {}));
    attempt(() => Reflect.set(globalThis, 'x', 1, {}));
    attempt(() => delete globalThis.x);
    for (let at = globalThis; at !== null; at = Object.getPrototypeOf(at)) hold(at, at.constructor);
  },
};
