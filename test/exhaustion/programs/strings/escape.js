// Strings: `escape` makes six characters of one
// limits: {"callMs": 200, "turnMs": 200}
// ends: callMs or heapBytes or throws RangeError
export const run = () => {
  let text = '%\u3042';
  for (;;) text = escape(text) + text;
};
