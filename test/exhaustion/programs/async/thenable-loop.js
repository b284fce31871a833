// Promises: a thenable whose `then` never ends
// ends: callMs
export const run = () =>
  Promise.resolve({
    then() {
      for (;;);
    },
  });
