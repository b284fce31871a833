// Strings: `join` with a long separator
// limits: {"callMs": 200, "turnMs": 200}
// ends: heapBytes or callMs or throws RangeError
export const run = () => new Array(500).join('x'.repeat(2 ** 20)).charCodeAt(7) + new Array(2 ** 28).join('x').charCodeAt(7);
