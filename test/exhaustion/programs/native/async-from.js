// No guest code: `for await` over steps that are built-ins
// limits: {"callMs": 200, "turnMs": 200}
// ends: turnMs or callMs
const { valueOf } = Object.prototype;
const endless = { [Symbol.asyncIterator]: valueOf, next: valueOf, done: false, value: 1 };
export const run = async () => {
  for await (const value of endless);
};
