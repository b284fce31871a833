// Streams: one whose start never ends filling its queue
// limits: {"callMs": 4000, "turnMs": 4000, "heapBytes": 16777216}
// ends: heapBytes
export const run = async () => {
  const stream = new ReadableStream({
    start(controller) {
      for (let i = 0; ; i++) controller.enqueue({ i });
    },
  });
  await stream.getReader().read();
};
