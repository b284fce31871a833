// Rule 1: encoders and decoders, their bytes and errors
// Source: CVE-2026-44000
// Control: raw: object
export default {
  run() {
    const encoder = new TextEncoder();
    const bytes = encoder.encode('text');
    hold(encoder, bytes, bytes.buffer, encoder.encodeInto('x', bytes));
    const decoder = new TextDecoder('utf-8', { fatal: true });
    hold(decoder);
    attempt(() => decoder.decode(new Uint8Array([0xff])));
    attempt(() => new TextDecoder('no such'));
    attempt(() => decoder.decode({ buffer: hold, byteLength: 1e9 }));
    class Lying extends Uint8Array { get byteLength() { return 1e6; } get buffer() { return new ArrayBuffer(1); } get length() { return 1e6; } }
    attempt(() => decoder.decode(new Lying(4)));
    attempt(() => encoder.encodeInto('a'.repeat(100), new Lying(4)));
    attempt(() => atob('%'));
    attempt(() => btoa('\u{1f600}'));
    attempt(() => decoder.decode(new Proxy(new Uint8Array(1), {})));
  },
};
