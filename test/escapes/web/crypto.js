// Rule 1: `crypto`, with arrays that lie about themselves
// Source: GHSA-489w; mechanism: native code that believes a length
// Control: raw: crash
export default {
  async run() {
    hold(crypto, crypto.subtle, crypto.constructor);
    class Lying extends Uint8Array { get byteLength() { return 60000; } get length() { return 60000; } get byteOffset() { return 8; } }
    attempt(() => crypto.getRandomValues(new Lying(8)));
    attempt(() => crypto.getRandomValues(Object.defineProperty(new Uint8Array(8), 'buffer', { value: new ArrayBuffer(4) })));
    attempt(() => crypto.getRandomValues(Object.defineProperty(new Uint8Array(8), 'buffer', { get: () => ({ length: 5 }) })));
    attempt(() => crypto.getRandomValues(new Proxy(new Uint8Array(8), {})));
    attempt(() => crypto.getRandomValues(new Float64Array(1)));
    const digest = crypto.subtle.digest('SHA-256', new Lying(8));
    hold(digest);
    await settled(() => digest);
    await settled(() => crypto.subtle.digest({ name: '__proto__' }, new Uint8Array(1)));
    await settled(() => crypto.subtle.digest({ get name() { hold(this); return 'constructor'; } }, new ArrayBuffer(1)));
    attempt(() => crypto.randomUUID({ disableEntropyCache: true }));
    attempt(() => crypto.createHash);
  },
};
