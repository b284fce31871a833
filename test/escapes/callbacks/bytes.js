// Rule 4: bytes with members of their own, and bytes that change after they were given
// Source: GHSA-fcqc; mechanism: a buffer is memory of both sides
// Control: raw: claim
export default {
  async run(api) {
    const bytes = api.bytes();
    const other = api.bytes();
    bytes.fill(0x41);
    // of one pool: what is written behind one array is in another
    new Uint8Array(bytes.buffer).fill(0x42);
    hold(1);
    if (new Uint8Array(bytes.buffer).length > bytes.length) claim('memory beside the bytes');
    if (other.includes(0x42)) claim('memory of another array');
  },
  bytes() {
    const bytes = new Uint8Array(4);
    for (const name of ['length', 'byteLength', 'buffer', 'byteOffset', 'constructor', 'subarray', 'slice']) {
      Object.defineProperty(bytes, name, { get: () => (hold(name), 1e9) });
    }
    return bytes;
  },
};
