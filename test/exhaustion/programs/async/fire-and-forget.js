// Promises: the same, after the call came back
// ends: reports turnMs
export const run = () => {
  (async () => {
    for (;;) await 0;
  })();
};
