// Strings: `fromCharCode` with as many arguments as the stack holds
// ends: callMs or throws RangeError
export const run = () => {
  const codes = new Uint16Array(1e5).fill(65);
  for (;;) String.fromCharCode.apply(null, codes);
};
