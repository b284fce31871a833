// Realm: another prototype for the global object, where names are looked up that nobody declared
// Source: mechanism: a name that resolves to nothing is asked of the prototype of the global object
// Control: shared: secret
export default {
  async run(api) {
    const traps = { has: (_, key) => (hold(key), key === 'listener'), get: (_, key) => (hold(key), key === 'listener' ? hold : undefined) };
    attempt(() => Object.setPrototypeOf(globalThis, new Proxy({}, traps)));
    attempt(() => Object.setPrototypeOf(Object.getPrototypeOf(globalThis), new Proxy({}, traps)));
    attempt(() => api.any());
    attempt(() => api.takesAny(new Float32Array(1)));
    attempt(() => new Error('x').stack);
    await settled(() => api.reject());
  },
};
