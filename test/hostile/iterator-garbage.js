// Rule 4: iterators whose steps are not steps, and iterables that have no iterator
// host: plugin.stream()
// refused: GUEST: TypeError: Cannot read properties of undefined (reading 'done')
// host: plugin.stream()
// refused: TYPE: the stream: the value must be number, got string
// host: plugin.stream()
// refused: GUEST: TypeError: Function.prototype.apply was called on 7, which is a number and not a function
// host: plugin.stream()
// refused: GUEST: TypeError: Cannot read properties of null (reading 'next')
// host: plugin.stream()
// gives: { items: [ 1 ] }
// host: plugin.stream()
// refused: GUEST: from value
// held: 6
const over = (next) => ({
  [Symbol.asyncIterator]() {
    hold(this, arguments);
    return { next };
  },
});
let steps = 0;
const kinds = [
  () => over(() => 1 && undefined),
  () => over(() => ({ value: 'text', done: false })),
  () => over(7),
  () => ({ [Symbol.asyncIterator]: () => null }),
  () =>
    over(() => ({
      get done() {
        hold(this);
        return steps++ > 0;
      },
      get value() {
        return 1;
      },
    })),
  () =>
    over(() => ({
      done: false,
      get value() {
        throw new Error('from value');
      },
    })),
];
let at = 0;
export default { stream: () => kinds[at++]() };
