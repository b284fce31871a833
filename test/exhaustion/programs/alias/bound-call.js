// Alias: `call` and `apply`, bound to it
// ends: callMs or heapBytes
const call = Function.prototype.call.bind(Array, null);
const apply = Reflect.apply.bind(null, Array, null, [2e7]);
const object = Object.defineProperty({}, 'list', { get: apply, set: call });
export const run = () => {
  for (;;) {
    object.list;
    object.list = 2e7;
  }
};
