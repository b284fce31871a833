// Regular expressions: a class of a million ranges, ignoring case
// limits: {"callMs": 200, "turnMs": 200}
// ends: callMs or throws SyntaxError or heapBytes
export const run = () => {
  let ranges = '';
  for (let i = 0; i < 3e4; i++) ranges += String.fromCodePoint(0x10000 + 2 * i);
  for (let i = 0; ; i++) new RegExp(`[${ranges}]{1,50}${i}`, 'iu').test(ranges);
};
