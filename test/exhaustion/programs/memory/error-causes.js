// Memory: errors with the one before as their cause, thrown to the host at last
// limits: {"callMs": 1000, "turnMs": 1000}
// ends: throws Error or throws RangeError or callMs
export const run = () => {
  let cause;
  for (let i = 0; i < 20_000; i++) cause = new Error(`no. ${i}`, { cause });
  throw cause;
};
