// Strings: `padStart` to the longest that there can be, made flat
// limits: {"callMs": 200, "turnMs": 200}
// ends: heapBytes or callMs
export const run = () => {
  const kept = [];
  for (let i = 0; ; i++) {
    const text = 'x'.padStart(2 ** 29 - 100, `${i}ab`);
    kept.push(text, text.charCodeAt(i));
  }
};
