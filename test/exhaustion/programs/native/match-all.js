// No guest code: `matchAll` with an `exec` that always finds, spread
// limits: {"callMs": 200, "turnMs": 200}
// ends: callMs or heapBytes
class Always extends RegExp {}
Object.defineProperty(Always.prototype, 'exec', { value: Object.bind(null, ['a']) });
export const run = () => [...RegExp.prototype[Symbol.matchAll].call(new Always('a', 'g'), 'a')];
