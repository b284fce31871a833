// Strings: `replaceAll` of each character by all that is before and after it, which is quadratic
// limits: {"callMs": 200, "turnMs": 200}
// ends: heapBytes or callMs or throws RangeError
export const run = () => 'x'.repeat(2 ** 14).replaceAll('x', "$`$'").charCodeAt(7);
