// Promises: an async generator that never ends
// ends: turnMs
export const run = async () => {
  async function* counting() {
    for (let i = 0; ; i++) yield i;
  }
  let sum = 0;
  for await (const value of counting()) sum += value;
  return sum;
};
