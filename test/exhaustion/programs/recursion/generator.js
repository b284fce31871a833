// Recursion: `yield*` of itself
// limits: {"callMs": 500, "turnMs": 500}
// ends: throws RangeError
export const run = () => {
  function* deep() {
    yield* deep();
  }
  return [...deep()].length;
};
