// Realm: tags and exceptions of WebAssembly, by which it catches what JavaScript throws
// Source: CVE-2026-26956, CVE-2026-47210
// Control: raw: claim
export default {
  run() {
    attempt(() => new WebAssembly.Tag({ parameters: ['externref'] }) && claim('a tag'));
    attempt(() => WebAssembly.JSTag && claim('the tag of JavaScript'));
    attempt(() => WebAssembly.Suspending && claim('promise integration'));
    attempt(() => new WebAssembly.RuntimeError() && claim('an error that nobody hardened'));
    hold(Reflect.ownKeys(globalThis).length);
  },
};
