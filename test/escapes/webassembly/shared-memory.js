// Realm: memory that is shared, by the constructors and by WebAssembly
// Source: mechanism: shared memory is a clock and a way to talk
// Control: raw: claim
export default {
  run() {
    attempt(() => new SharedArrayBuffer(8) && claim('shared memory'));
    attempt(() => new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true }).buffer && claim('shared memory'));
    attempt(() => Atomics.wait && claim('a way to block'));
    attempt(() => Object.getOwnPropertyDescriptor(globalThis, 'SharedArrayBuffer').value && claim('shared memory'));
    attempt(() => structuredClone(new Uint8Array(1)).buffer.constructor.name === 'SharedArrayBuffer' && claim('shared'));
  },
};
