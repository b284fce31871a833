// Heavy ticks: JSON of ten million bytes
// ends: callMs or heapBytes
export const run = () => JSON.stringify([[new Uint8Array(1e7)]]).length;
