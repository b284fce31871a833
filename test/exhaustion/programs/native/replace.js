// No guest code: `Symbol.replace` with an `exec` that always finds
// limits: {"callMs": 200, "turnMs": 200}
// ends: callMs or heapBytes
const found = { 0: 'a', index: 0, length: 1 };
const always = { flags: 'g', global: true, lastIndex: 0, exec: Object.bind(null, found) };
export const run = () => RegExp.prototype[Symbol.replace].call(always, 'a', 'b');
