// Streams: one whose start never ends filling its queue
// limits: {"callMs": 1500, "turnMs": 1500}
// ends: heapBytes
export const run = async () => {
  const stream = new ReadableStream({
    start(controller) {
      for (let i = 0; ; i++) controller.enqueue({ i });
    },
  });
  await stream.getReader().read();
};
