// No guest code: `ReadableStream.from` of steps that are built-ins, read to the end
// limits: {"callMs": 200, "turnMs": 200}
// ends: turnMs or callMs
const { valueOf } = Object.prototype;
const endless = { [Symbol.iterator]: valueOf, next: valueOf, done: false, value: 1 };
export const run = async () => {
  for await (const chunk of ReadableStream.from(endless));
};
