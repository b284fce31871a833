// Heavy ticks: JSON of one long text many times
// ends: callMs or heapBytes
export const run = () => JSON.stringify(new Array(300).fill('x'.repeat(1e6))).length;
