// Array-likes: `reduceRight`, which finds nothing to begin with, of one that claims 2 ** 53 - 1 elements
// ends: callMs
export const run = () => Array.prototype.reduceRight.call({ length: 2 ** 53 - 1 }, () => {});
