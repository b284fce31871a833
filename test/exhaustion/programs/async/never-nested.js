// Promises: one of a hundred thousand that wait for each other in a circle
// limits: {"callMs": 500, "turnMs": 500}
// ends: asyncMs or turnMs
export const run = async () => {
  const all = [];
  const wait = async (i) => {
    await 0;
    return all[(i + 1) % 1000];
  };
  for (let i = 0; i < 1000; i++) all.push(wait(i));
  await Promise.all(all);
};
