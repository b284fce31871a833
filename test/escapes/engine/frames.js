// Engine: what a function is handed and keeps, against what the engine goes on using
// Source: mechanism: activations that are arrays, and lists of arguments that are them
// Control: raw: claim
export default {
  run(api) {
    const keep = [];
    function f(a, b = () => a, ...rest) {
      keep.push(arguments, rest, b);
      arguments[0] = 'changed';
      rest.length = 0;
      rest.push(arguments);
      return [a, b(), this];
    }
    hold(f.call(undefined, 1, undefined, 2, 3), ...keep);
    if (f(1)[0] !== 1) claim('an argument is the frame’s');
    const tag = (strings, ...values) => (hold(strings, values), strings);
    for (let i = 0; i < 2; i++) attempt(() => (tag`a${i}b`.raw[0] = 'x'));
    const bound = f.bind(null, 1);
    hold(attempt(() => Reflect.construct(f, keep, bound)), attempt(() => new f(...keep)));
    // holes, and lengths that are no lengths
    hold([, 1, , 2], [...[, 1]], ((...all) => all)(...[, 1]));
    api.call(f);
    if (f.hasOwnProperty('caller') || f.hasOwnProperty('arguments')) claim('a function of another mode');
    if (typeof (function () { return this; })() === 'object') claim('a receiver that nobody gave');
  },
};
