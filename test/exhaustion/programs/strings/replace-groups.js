// Strings: `replace` by a text that names one long group many times
// limits: {"callMs": 200, "turnMs": 200}
// ends: heapBytes or callMs or throws RangeError
export const run = () => 'x'.repeat(2 ** 20).replace(/^(?<all>.*)$/, '$1$<all>$&'.repeat(2 ** 9)).length;
