// Array-likes: `concat` of one that is spreadable and claims 2 ** 53 - 1 elements, each of which V8 looks for
// ends: callMs or throws RangeError or throws TypeError
export const run = () => [].concat(new Proxy({ length: 2 ** 53 - 1, [Symbol.isConcatSpreadable]: true }, {})).length;
