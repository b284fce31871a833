// Memory: decoders that each have begun a stream
// limits: {"callMs": 1000, "turnMs": 1000, "heapBytes": 16777216}
// ends: heapBytes or callMs
export const run = () => {
  const start = new Uint8Array([0xe3]);
  for (;;) new TextDecoder().decode(start, { stream: true });
};
