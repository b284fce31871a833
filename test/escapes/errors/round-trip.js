// Rule 6: errors of the guest that pass through the host and come back
// Source: CVE-2026-44009, CVE-2026-22686
// Control: mutable: claim
export default {
  run(api) {
    // `mutable` has no frozen prototypes: what the host adds to them on the way would be seen
    const error = new TypeError('of the guest');
    const again = attempt(() => api.call(() => { throw error; }));
    hold(again);
    if (again !== error) claim('another error came back');
    attempt(() => (Error.prototype.mark = 1));
    if (error.mark === 1) claim('errors are open');
  },
};
