// Streams: one that is pulled until its queue holds more than there can be
// limits: {"callMs": 500, "turnMs": 1500, "asyncMs": 1500}
// ends: heapBytes or turnMs or asyncMs
export const run = async () => {
  const stream = new ReadableStream(
    {
      async pull(controller) {
        for (let i = 0; i < 1000; i++) controller.enqueue({ i });
      },
    },
    { highWaterMark: Infinity },
  );
  const reader = stream.getReader();
  for (;;) await reader.read();
};
