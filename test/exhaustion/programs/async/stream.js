// Streams: one that always has something
// ends: turnMs
export const run = async () => {
  const stream = new ReadableStream({
    pull(controller) {
      controller.enqueue(1);
    },
  });
  for await (const chunk of stream);
};
