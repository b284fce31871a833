// Rule 6: thrown errors whose members are getters that throw, symbols, objects that convert themselves, proxies
// host: plugin.number()
// refused: GUEST: an error that cannot be read
// host: plugin.number()
// refused: GUEST: a symbol: x
// host: plugin.number()
// refused: GUEST: converted: converted
// host: plugin.number()
// refused: GUEST: an error that cannot be read
// host: plugin.number()
// refused: GUEST: threw a symbol, which is not an error
// host: plugin.number()
// refused: GUEST: an error that cannot be read
// host: plugin.number()
// refused: GUEST: threw undefined, which is not an error
// held: 5
const errors = [
  () =>
    Object.defineProperty(new Error('x'), 'stack', {
      get() {
        hold(this);
        throw new Error('from the getter');
      },
    }),
  () => Object.defineProperty(new Error('x'), 'name', { value: Symbol('name') }),
  () =>
    Object.assign(new Error('x'), {
      name: {
        toString() {
          hold(this);
          return 'converted';
        },
      },
      message: { toString: () => 'converted' },
    }),
  () => Object.assign(new Error('x'), { message: { __proto__: null } }),
  () => Symbol('thrown'),
  () =>
    new Proxy(new Error('x'), {
      get(...all) {
        hold(...all);
        throw all[0];
      },
    }),
  () => undefined,
];
let at = 0;
export default {
  number() {
    throw errors[at++]();
  },
};
