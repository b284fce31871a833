// No guest code: `yield*` of steps that are built-ins, taken by a built-in
// limits: {"callMs": 200, "turnMs": 200}
// ends: callMs or heapBytes
const { valueOf } = Object.prototype;
const endless = { [Symbol.iterator]: valueOf, next: valueOf, done: false, value: 1 };
function* all() {
  yield* endless;
}
export const run = () => new Set(all());
