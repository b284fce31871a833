// Streams: one whose start never ends filling its queue
// limits: {"callMs": 1000, "turnMs": 1000, "heapBytes": 16777216}
// ends: heapBytes
export const run = async () => {
  const stream = new ReadableStream({
    start(controller) {
      for (let i = 0; ; i++) controller.enqueue({ i });
    },
  });
  await stream.getReader().read();
};
