// No guest code: `Symbol.split` with an `exec` that finds a capture of huge length at every place
// limits: {"callMs": 200, "turnMs": 200}
// ends: callMs or heapBytes
class Splitter extends RegExp {
  static get [Symbol.species]() {
    return function (_pattern, flags) {
      return { flags, exec: Object.bind(null, { length: 2 ** 32 - 1 }), get lastIndex() { return 1; }, set lastIndex(_) {} };
    };
  }
}
export const run = () => RegExp.prototype[Symbol.split].call(new Splitter('a'), 'xx');
