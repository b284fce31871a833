// No guest code: a reviver that is a built-in, over millions of values
// limits: {"callMs": 200, "turnMs": 200}
// ends: callMs or heapBytes
export const run = () => {
  const text = `[${'1,'.repeat(2e6)}1]`;
  for (;;) JSON.parse(text, Reflect.get.bind(null, [1]));
};
