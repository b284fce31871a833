// Regular expressions: blanks at the end, tried from each of them
// ends: callMs or gives 1000001
export const run = () => `${' '.repeat(1e6)}x`.replace(/\s+$/, '').length;
