// Rule 4, 6: thenables that throw, call both, call late, or give themselves
// host: plugin.promise()
// refused: GUEST: from then
// host: plugin.promise()
// gives: 1
// host: plugin.promise()
// gives: 3
// host: plugin.promise()
// refused: GUEST: after
// host: plugin.promise()
// refused: TYPE: hostile.promise() returned { then: undefined }: result must be number, got object
// held: 5
let count = 0;
const kinds = [
  () => {
    throw new Error('from then');
  },
  (resolve, reject) => {
    resolve(1);
    reject(new Error('second'));
    resolve(2);
    throw new Error('third');
  },
  (resolve) => {
    setTimeout(() => resolve({ then: (done) => done(3) }), 1);
  },
  (_resolve, reject) => {
    setTimeout(() => reject(new Error('after')), 1);
  },
  (resolve) => {
    resolve({
      get then() {
        return undefined;
      },
    });
  },
];
export default {
  promise: () => ({
    then(resolve, reject) {
      hold(this, resolve, reject);
      return kinds[count++](resolve, reject);
    },
  }),
};
