// Promises: `await` of a constant, for ever
// ends: turnMs
export const run = async () => {
  for (;;) await 0;
};
