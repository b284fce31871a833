// Regular expressions: counts in counts, which V8 unrolls
// ends: callMs or throws SyntaxError or heapBytes or gives false
export const run = () => new RegExp('^(?:(?:(?:(?:a{0,9}b){0,9}c?){0,9}d?){0,9}e?){0,9}$').test(`${'ab'.repeat(1000)}!`);
