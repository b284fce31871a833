// Rule 3, 7: arrays whose prototype is null, a proxy, or another array full of accessors
// host: plugin.list()
// gives: [ 1, 2 ]
// host: plugin.unknown()
// gives: [ 3 ]
// host: plugin.holes()
// gives: [ 'from the prototype', 5 ]
// held: 3
const from = (list, prototype) => {
  hold(list);
  return Object.setPrototypeOf(list, prototype);
};
export default {
  list: () => from([1, 2], null),
  unknown: () =>
    from(
      [3],
      new Proxy([], {
        get(target, key, receiver) {
          hold(target, key, receiver);
          return Reflect.get(target, key);
        },
      }),
    ),
  holes: () =>
    from(
      [, 5],
      Object.defineProperty([], 0, {
        get() {
          hold(this);
          return 'from the prototype';
        },
      }),
    ),
};
