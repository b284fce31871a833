// Rule 3, 5: getters read by the structured copy: each once, and what they give is copied, too
// host: plugin.unknown()
// gives: { a: { inner: 1 }, list: [ { inner: 2 } ], reads: 3 }
// held: 3
let reads = 0;
const next = (it) => {
  hold(it);
  return { inner: ++reads };
};
export default {
  unknown: () => ({
    get a() {
      return next(this);
    },
    list: Object.defineProperty([0], 0, {
      get() {
        return next(this);
      },
    }),
    get reads() {
      hold(this);
      return ++reads;
    },
  }),
};
