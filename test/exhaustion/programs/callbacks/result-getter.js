// Callbacks: a result whose getter never ends when the host reads it
// ends: callMs
export const run = () => ({
  get value() {
    for (;;);
  },
});
