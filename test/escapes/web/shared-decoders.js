// Realm: state of the host's that two guests could meet in: decoders, timers, identifiers
// Source: CVE-2026-34208
// Control: raw: object
export default {
  async run() {
    const decoders = [];
    for (let i = 0; i < 5; i++) {
      const decoder = new TextDecoder();
      hold(decoder, decoder.decode(new Uint8Array([0xe2, 0x82]), { stream: true }));
      decoders.push(decoder);
    }
    // the rest of a character belongs to whoever began it
    const texts = decoders.map((decoder) => decoder.decode(new Uint8Array([0xac])));
    if (texts.some((text) => text !== '€')) claim('a decoder has the state of another');
    const first = setTimeout(() => {}, 1e6);
    hold(first);
    for (let id = 1; id < 50; id++) clearTimeout(id);
  },
};
