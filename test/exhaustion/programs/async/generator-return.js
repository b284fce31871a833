// Promises: an async generator whose `finally` yields for ever
// ends: turnMs
export const run = async () => {
  async function* clinging() {
    for (;;) {
      try {
        yield 1;
      } finally {
        for (;;) await 0;
      }
    }
  }
  for await (const value of clinging()) return value;
};
