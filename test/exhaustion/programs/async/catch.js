// Promises: every rejection is caught and begins anew
// ends: turnMs
export const run = async () => {
  for (;;) {
    try {
      await Promise.reject(new Error('x'));
    } catch {
      continue;
    } finally {
      await 0;
    }
  }
};
