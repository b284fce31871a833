// Regular expressions: through `String.prototype.search`, with an own `exec`
// ends: callMs
export const run = () => {
  const slow = /^(?=(a+)+$)./;
  const pattern = Object.defineProperty(/x/, 'exec', { value: RegExp.prototype.exec.bind(slow, `${'a'.repeat(60)}!`) });
  return 'y'.search(pattern);
};
