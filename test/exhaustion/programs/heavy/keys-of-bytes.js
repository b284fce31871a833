// Heavy ticks: the keys of thirty million bytes
// ends: callMs or heapBytes
export const run = () => Object.keys(new Uint8Array(3e7)).length;
