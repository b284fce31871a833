// Regular expressions: `split` of a long text at every place, with thousands of groups
// limits: {"callMs": 200, "turnMs": 200}
// ends: callMs or heapBytes
export const run = () => 'x'.repeat(2 ** 20).split(new RegExp(`${'()'.repeat(1000)}`)).length;
