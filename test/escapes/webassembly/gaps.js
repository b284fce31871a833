// Realm: what a list of forbidden built-ins forgets, and a list of permitted ones does not
// Source: CVE-2026-47140
// Control: raw: claim
export default {
  run() {
    for (const name of ['WebAssembly', 'SharedArrayBuffer', 'Atomics', 'WeakRef', 'FinalizationRegistry', 'ShadowRealm']) {
      if (name in globalThis || attempt(() => globalThis[name]) !== undefined) claim(`there is ${name}`);
    }
    if (Error.captureStackTrace !== undefined) claim('there are call sites');
    if ('$1' in RegExp || 'compile' in RegExp.prototype) claim('there is what RegExp has left over');
    if (attempt(() => Function.prototype.caller) !== undefined && 'caller' in Function.prototype) claim('there is a caller');
    if ('getPrototypeOf' in Function || '__proto__' in Object.create(null)) claim('there is what never was');
  },
};
