// Heavy ticks: long texts as numbers, in expressions without end
// source: `const text = '1'.repeat(2 ** 22); export const sums = () => ${'+text + '.repeat(400)}0; export const list = () => [${'-text, '.repeat(400)}]; export const run = () => { for (;;) { sums(); list(); } };`
// limits: {"callMs": 100, "turnMs": 100}
// ends: callMs or heapBytes
