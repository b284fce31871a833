// Rule 4, 6: streams that enqueue garbage, after they are closed, or fail with what is no error
// host: plugin.body()
// refused: TYPE: the stream: the value must be Uint8Array, got string
// host: plugin.body()
// gives: { items: [ Uint8Array(1) [ 1 ] ] }
// host: plugin.body()
// refused: GUEST: threw 7, which is not an error
// host: plugin.body()
// refused: GUEST: from pull
// host: plugin.body().getReader().cancel('enough')
// gives: undefined
// host: plugin.body()
// refused: TYPE: hostile.body() returned {}: result must be ReadableStream<Uint8Array>, got object
// held: 8
const kinds = [
  (controller) => {
    hold(controller);
    controller.enqueue('text');
    controller.close();
  },
  (controller) => {
    controller.enqueue(new Uint8Array([1]));
    controller.close();
    attempt(() => controller.enqueue(new Uint8Array(1)));
    attempt(() => controller.close());
  },
  (controller) => {
    controller.error(7);
    attempt(() => controller.enqueue(1));
  },
];
let at = 0;
export default {
  body() {
    const start = kinds[at++];
    if (at === 6) return Object.create(ReadableStream.prototype, { [Symbol.asyncIterator]: { value: undefined } });
    if (start === undefined)
      return new ReadableStream({
        pull(...all) {
          hold(this, ...all);
          throw new Error('from pull');
        },
        cancel(...all) {
          hold(this, ...all);
          throw new Error('from cancel');
        },
      });
    const stream = new ReadableStream({ start });
    hold(stream);
    return stream;
  },
};
