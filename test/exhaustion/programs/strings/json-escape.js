// Strings: `JSON.stringify` of its own result
// limits: {"callMs": 200, "turnMs": 200}
// ends: callMs or heapBytes or throws RangeError
export const run = () => {
  let text = '"';
  for (;;) text = JSON.stringify(text);
};
