// Floods: long texts to the console
// ends: callMs or heapBytes
export const run = () => {
  for (let i = 0; ; i++) console.log(`${'x'.repeat(2 ** 20)}${i}`);
};
