// Strings: `normalize` of a character with a million marks, which it sorts by insertion
// ends: callMs or throws RangeError
export const run = () => `a${'\u0301'.repeat(3e5)}${'\u0323'.repeat(3e5)}`.normalize('NFD').length;
