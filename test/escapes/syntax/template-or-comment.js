// Emitter: templates, with comments, quotes and templates inside
// Source: CVE-2026-33943
// Control: text: claim
export default {
  run() {
    const text = `/*`; attempt(() => Function('return 1')() === 1 && claim('text became code'));
    const inner = `${`${'`'}*/`}`; hold(text, inner, `\${'`, String.raw`\`${1}`);
  },
};
