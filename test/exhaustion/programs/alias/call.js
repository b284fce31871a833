// Alias: by `call`, `apply` and `Reflect`
// takes: 300 MiB at once
// ends: callMs or heapBytes
const List = Array;
export const run = () => {
  for (;;) {
    List.call(null, 2e7);
    List.apply(null, [2e7]);
    Reflect.apply(List, null, [2e7]);
    Reflect.construct(List, [2e7]);
  }
};
