// Rule 4, 7: functions whose name, length, call, apply, bind and prototype are the guest's own
// host: plugin.fn().name + plugin.fn().length
// gives: '1'
// host: plugin.fn()(1)
// gives: 2
// host: plugin.unknown()(1)
// gives: 2
// host: Object.getPrototypeOf(plugin.unknown()) === Function.prototype
// gives: true
// host: plugin.run(api)
// gives: [ '2', "TypeError: Class constructor Sly cannot be invoked without 'new'", '3' ]
// held: 3
let called = 0;
const trap = () => {
  called++;
  return hold;
};
const sly = Object.defineProperties((x) => (called > 0 ? 'called' : x + 1), {
  name: { get: trap },
  length: { get: trap },
  call: { get: trap },
  apply: { get: trap },
  bind: { get: trap },
  toString: { get: trap },
  constructor: { get: trap },
  prototype: { get: trap },
  then: { get: trap },
  [Symbol.hasInstance]: { get: trap },
});
Object.setPrototypeOf(sly, null);
class Sly {}
const bound = function (x) {
  hold(this, arguments);
  return x + 2;
}.bind({ bound: true });
hold(bound);
export default {
  fn: () => sly,
  unknown: () => sly,
  run: (api) => [said(() => api.takesFn(sly)), said(() => api.takesFn(Sly)), said(() => api.takesFn(bound))],
};
