// Rule 3, 4: promises where values are declared, values where promises are, and members that are no functions
// host: plugin.number()
// refused: TYPE: hostile.number() returned {}: result must be number, got object
// host: plugin.object()
// refused: TYPE: hostile.object() returned {}: result.x must be number, got undefined
// host: plugin.promise()
// refused: TYPE: hostile.promise() returned 1: result must be Promise<number>, got number
// host: plugin.promiseOf()
// refused: TYPE: hostile.promiseOf() returned { x: "1" }: result.x must be number, got string
// host: plugin.stream()
// refused: TYPE: hostile.stream() returned {}: result must be AsyncIterable<number>, got object
// host: plugin.nothing()
// gives: undefined
// host: plugin.list()
// refused: TYPE: hostile.list() returned {}: result must be number[], got object
// held: 2
const kept = (x) => {
  hold(x);
  return x;
};
export default {
  number: async () => 1,
  object: async () => ({ x: 1 }),
  promise: () => 1,
  promiseOf: () => kept(Promise.resolve({ x: '1' })),
  stream: async () =>
    (async function* () {
      yield 1;
    })(),
  nothing: () => kept({ then: hold }),
  list: () =>
    (function* () {
      yield 1;
    })(),
};
