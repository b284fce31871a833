// Promises: a getter for `then` that never ends
// ends: callMs
export const run = async () => ({
  get then() {
    for (;;);
  },
});
