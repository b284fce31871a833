// Rule 5: data with a `then`, which the host's own await would call
// host: plugin.unknown()
// gives: 'chosen by the guest'
// host: plugin.object()
// gives: { x: 1 }
// host: plugin.promiseOf()
// refused: TYPE: hostile.promiseOf() returned { x: {} }: result.x must be number, got object
// held: 2
export default {
  unknown: () => ({
    then(...all) {
      hold(this, arguments, ...all);
      all[0]('chosen by the guest');
    },
  }),
  object: () => ({
    x: 1,
    then(...all) {
      hold(...all);
    },
  }),
  promiseOf: async () => ({
    x: 1,
    then(resolve) {
      hold(resolve);
      resolve({ x: {} });
    },
  }),
};
