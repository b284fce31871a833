// Rule 4: a thenable that never settles, and a promise that does not
// host: plugin.promise()
// refused: LIMIT: terminated: the result of a call was not there in time (limits.asyncMs: 50)
// host: plugin.promiseOf()
// refused: LIMIT: terminated: the result of a call was not there in time (limits.asyncMs: 50)
// held: 2
// limits: {"asyncMs": 50}
export default {
  promise: () => ({
    then(...all) {
      hold(...all);
    },
  }),
  promiseOf: () => new Promise(hold),
};
