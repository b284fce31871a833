// Array-likes: `String.raw` of one that claims 2 ** 53 - 1 parts
// ends: callMs or throws RangeError
export const run = () => String.raw({ raw: { length: 2 ** 53 - 1 } }).length;
