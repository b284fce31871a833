// Rule 1: streams of the guest's own, their controllers, readers and steps
// Source: CVE-2026-44000
// Control: raw: object
export default {
  async run() {
    const stream = new ReadableStream({
      start(...all) { hold(this, ...all); all[0].enqueue(1); },
      pull(...all) { hold(this, ...all); all[0].close(); },
      cancel(...all) { hold(this, ...all); },
    });
    hold(stream);
    const reader = stream.getReader();
    hold(reader, reader.read(), await reader.read());
    await settled(() => reader.cancel(hold));
    attempt(() => stream.tee());
    const other = ReadableStream.from([1, 2]);
    hold(other, other[Symbol.asyncIterator]());
    await settled(async () => { for await (const x of other) hold(x); });
    attempt(() => new ReadableStream({ type: 'bytes', autoAllocateChunkSize: 1e3 }));
    await settled(() => other.pipeTo({}));
    attempt(() => new ReadableStream({ get start() { hold(this); throw new Error('x'); } }));
  },
};
