// Rule 3, 4: one function given under two types, so that the checks of the first stand in for those of the second
// host: typeof plugin.unknown()
// gives: 'function'
// host: plugin.fn()(1)
// refused: TYPE: api.takesFn.f() returned "not a number": result must be number, got string
// host: plugin.textFn()(1)
// gives: 'not a number'
// host: plugin.fn()(1)
// refused: TYPE: api.takesFn.f() returned "not a number": result must be number, got string
// host: plugin.fn() === plugin.fn()
// gives: true
// host: plugin.unknown() === plugin.unknown()
// gives: true
// held: 1
const sly = function (...all) {
  hold(this, all);
  return 'not a number';
};
export default { unknown: () => sly, fn: () => sly, textFn: () => sly };
