// Streams: reads that are never answered
// limits: {"callMs": 1000, "turnMs": 1000, "heapBytes": 16777216}
// ends: heapBytes or callMs
export const run = async () => {
  const reader = new ReadableStream({ pull: () => new Promise(() => {}) }).getReader();
  for (;;) reader.read();
};
