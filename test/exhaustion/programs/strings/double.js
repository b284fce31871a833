// Strings: `+=` doubles
// limits: {"callMs": 200, "turnMs": 200}
// ends: heapBytes or callMs or throws RangeError
export const run = () => {
  let text = 'x';
  for (;;) text += text;
};
