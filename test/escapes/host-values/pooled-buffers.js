// Rule 4: the memory under bytes of the host
// Source: GHSA-fcqc, GHSA-489w
// Control: raw: secret
export default {
  run(api) {
    const bytes = api.bytes();
    const all = new Uint8Array(bytes.buffer);
    const text = (array) => Array.prototype.map.call(array, (x) => String.fromCharCode(x)).join('');
    hold(text(all));
    attempt(() => text(bytes.parent));
    attempt(() => text(new Uint8Array(bytes.buffer, 0)));
    attempt(() => text(new Uint8Array(bytes.buffer.resize(9000))));
    attempt(() => text(bytes.constructor.allocUnsafe(9000)));
    attempt(() => { new Uint8Array(crypto.getRandomValues(new Uint8Array(8)).buffer).length > 8 && claim('a pool'); });
    hold(text(new Uint8Array(new TextEncoder().encode('x').buffer)));
  },
};
