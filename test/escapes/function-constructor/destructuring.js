// Emitter: patterns, computed keys and escapes against words that a filter knows
// Source: CVE-2025-68613, CVE-2026-25049
// Control: text: claim
export default {
  run() {
    const works = (F) => F('return 1')() === 1 && claim('text became code');
    attempt(() => { const { ['construc' + 'tor']: { ['construc' + 'tor']: F } } = ''; works(F); });
    attempt(() => { const { \u0063onstructor: { c\u{6f}nstructor: F } } = ''; works(F); });
    attempt(() => { for (const { "\x63onstructor": F } of [() => {}]) works(F); });
    attempt(() => (({ ["\u0063onstructor"]: F }) => works(F))(class {}));
    attempt(() => { let F; [F = (() => {})[`con${'structor'}`]] = []; works(F); });
  },
};
