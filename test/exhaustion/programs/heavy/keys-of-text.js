// Heavy ticks: the properties of a long text
// ends: callMs or heapBytes
export const run = () => Object.assign({}, 'x'.repeat(2e7)).length;
