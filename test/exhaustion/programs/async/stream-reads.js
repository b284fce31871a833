// Streams: reads that are never answered
// limits: {"callMs": 1500, "turnMs": 1500}
// ends: heapBytes or callMs
export const run = async () => {
  const reader = new ReadableStream({ pull: () => new Promise(() => {}) }).getReader();
  for (;;) reader.read();
};
