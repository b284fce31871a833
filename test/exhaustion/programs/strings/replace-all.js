// Strings: `replaceAll` of each character by a long text
// limits: {"callMs": 200, "turnMs": 200}
// ends: heapBytes or callMs or throws RangeError
export const run = () => 'x'.repeat(2 ** 14).replaceAll('x', 'y'.repeat(2 ** 14)).charCodeAt(7);
