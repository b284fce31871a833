// Strings: `lastIndexOf` of a long text that nearly fits everywhere
// ends: callMs
export const run = () => 'x'.repeat(2 ** 22).lastIndexOf(`${'x'.repeat(2 ** 21)}y`);
