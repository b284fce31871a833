// Rule 3: numbers at the edge cross as what they are
// host: plugin.unknown()
// gives: [ -0, NaN, Infinity, -Infinity, 5e-324, 9007199254740993n ]
// host: [plugin.number(), Object.is(plugin.number(), -0)]
// gives: [ -0, true ]
// host: plugin.list()
// gives: [ NaN, -0, Infinity ]
// host: [...plugin.set()]
// gives: [ NaN, 0 ]
// host: plugin.floats()
// gives: Float64Array(2) [ NaN, -0 ]
// host: Number.isNaN(plugin.date().getTime())
// gives: true
// held: 1
hold(NaN);
export default {
  unknown: () => [-0, NaN, Infinity, -Infinity, 5e-324, 2n ** 53n + 1n],
  number: () => -0,
  list: () => [NaN, -0, Infinity],
  set: () => new Set([NaN, -0, NaN]),
  floats: () => new Float64Array([NaN, -0]),
  date: () => new Date(NaN),
};
