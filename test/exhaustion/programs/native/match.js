// No guest code: `Symbol.match` with an `exec` that always finds
// limits: {"callMs": 200, "turnMs": 200}
// ends: callMs or heapBytes
const always = { flags: 'g', global: true, lastIndex: 0, exec: Object.bind(null, ['a']) };
export const run = () => RegExp.prototype[Symbol.match].call(always, 'a');
