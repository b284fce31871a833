// Array-likes: `concat` of one that is spreadable and claims 2 ** 32 - 2 elements, each of which V8 looks for
// limits: {"callMs": 200, "turnMs": 200}
// ends: callMs or heapBytes or throws RangeError
export const run = () => [].concat(new Proxy({ length: 2 ** 32 - 2, [Symbol.isConcatSpreadable]: true }, {})).length;
