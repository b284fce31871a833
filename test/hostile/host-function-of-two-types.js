// Rule 3, 4: a function of the host that was given without a type first must still be checked under its type later
// host: plugin.run(api)
// gives: [ 'Error: the host got string for a number', 'TypeError: Hostile.apply.f: x must be number, got string', 2 ]
// held: 4
export default {
  run: (api) => {
    const untyped = api.untypedFn();
    const typed = api.fn();
    hold(untyped, typed);
    return [said(() => untyped('text')), said(() => typed('text')), said(() => typed(1))];
  },
};
