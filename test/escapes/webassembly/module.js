// Realm: modules of WebAssembly
// Source: mechanism: code that no meter counts and no parser of ours read
// Control: raw: claim
export default {
  async run() {
    const bytes = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);
    attempt(() => new WebAssembly.Module(bytes) && claim('compiled'));
    await settled(async () => (await WebAssembly.instantiate(bytes)) && claim('instantiated'));
    await settled(async () => (await import('data:application/wasm,')) && claim('imported'));
    attempt(() => WebAssembly.validate(bytes) && claim('validated'));
  },
};
