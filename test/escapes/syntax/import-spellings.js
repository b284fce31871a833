// Modules: `import()` spelled past a text filter
// Source: CVE-2023-39532
// Control: text: object
export default {
  async run() {
    /'/; const promises = [import("node:os"), import /* a comment */ ("node:fs"), import( `node:${"path"}` )]; /'/;
    for (const promise of promises) {
      const found = await settled(() => promise);
      attempt(() => found.default.tmpdir());
    }
  },
};
