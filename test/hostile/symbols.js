// Rule 3, 5: symbols as values, keys, tags and in the place of everything else
// host: plugin.unknown()
// refused: TYPE: hostile.unknown() returned { a: an array of 1 }: result.a.0: a symbol cannot cross
// host: plugin.string()
// refused: TYPE: hostile.string() returned a symbol: result must be string, got symbol
// host: plugin.object()
// gives: { x: 1 }
// host: plugin.record()
// gives: { a: 1 }
// host: plugin.json()
// refused: TYPE: hostile.json() returned { a: a symbol }: result.a must be string | number | boolean | Json[] | Record<string, Json> | null, got symbol
// host: plugin.set()
// refused: TYPE: hostile.set() returned {}: result[0] must be number, got symbol
// held: 4
const symbol = Symbol('own');
const tagged = (x) => {
  hold(x);
  return Object.assign(x, {
    [symbol]: hold,
    [Symbol.toStringTag]: 'Map',
    [Symbol.for('nodejs.util.inspect.custom')]: hold,
  });
};
export default {
  unknown: () => tagged({ a: [symbol] }),
  string: () => Symbol.iterator,
  object: () => tagged({ x: 1 }),
  record: () => tagged({ a: 1 }),
  json: () => tagged({ a: symbol }),
  set: () => new Set([symbol]),
};
