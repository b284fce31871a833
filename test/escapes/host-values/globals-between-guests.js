// Realm: a global of one guest that another guest reads
// Source: CVE-2026-34208
// Control: shared: secret
export default {
  run() {
    globalThis.listener = (secret) => hold(secret);
    attempt(() => Object.defineProperty(globalThis, 'secret', { get: () => claim('read'), configurable: true }));
  },
};
