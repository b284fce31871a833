// Rule 4: objects with a `then`, which await hands its functions to
// Source: CVE-2026-45411; mechanism: PromiseResolveThenableJob
// Control: raw: object, secret
const thenable = (value) => ({ then: (...all) => (hold(...all), all[0]?.(value)) });
export default {
  run: () => (hold(1), thenable({ later: thenable(1) })),
  data: () => thenable(thenable(1)),
  promise: () => Object.assign(Promise.resolve(1), thenable(1)),
  fn: () => Object.assign(() => 1, thenable(1)),
  async *stream() {
    yield thenable(1);
  },
};
