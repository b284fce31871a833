// Memory: decoders that each have begun a stream
// limits: {"callMs": 3000, "turnMs": 3000}
// ends: heapBytes or callMs
export const run = () => {
  const start = new Uint8Array([0xe3]);
  for (;;) new TextDecoder().decode(start, { stream: true });
};
