// Realm: what an environment leaves lying around
// Source: mechanism: names that nobody thought of
// Control: realm: claim
export default {
  run() {
    const found = [
      typeof process, typeof require, typeof module, typeof exports, typeof __filename, typeof __dirname, typeof global,
      typeof Buffer, typeof performance, typeof navigator, typeof fetch, typeof setImmediate, typeof clearImmediate,
      typeof MessageChannel, typeof BroadcastChannel, typeof Worker, typeof WebSocket, typeof Performance, typeof gc,
      typeof localStorage, typeof CompressionStream, typeof hostSecret, typeof ShadowRealm, typeof EventSource,
    ];
    hold(1);
    if (found.some((type) => type !== 'undefined')) claim(`there is ${found}`);
  },
};
