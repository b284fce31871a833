// Strings: `replace` by an expression, of each character by all that comes after it
// limits: {"callMs": 200, "turnMs": 200}
// ends: heapBytes or callMs or throws RangeError
export const run = () => 'x'.repeat(2 ** 14).replace(/x/g, "$'$`").charCodeAt(7);
