// Memory: garbage only, which is no use of memory
// limits: {"callMs": 300, "turnMs": 300}
// ends: callMs
export const run = () => {
  let last;
  for (let i = 0; ; i++) last = { i, list: [i, i] };
};
