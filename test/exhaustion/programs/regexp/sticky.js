// Regular expressions: a slow expression at each place, by `lastIndex`
// ends: callMs
export const run = () => {
  const text = 'a'.repeat(1e5);
  const pattern = /(?:a|b)*c/y;
  for (let i = 0; ; i = (i + 1) % 10) {
    pattern.lastIndex = i;
    pattern.exec(text);
  }
};
