// Strings: `+=` doubles, and each is made flat and kept
// limits: {"callMs": 1000, "turnMs": 1000, "heapBytes": 16777216}
// ends: heapBytes
export const run = () => {
  const kept = [];
  let text = 'x';
  for (let i = 0; ; i++) {
    text = text.length < 2 ** 22 ? text + text : `${text.slice(1)}${i % 10}`;
    text.charCodeAt(text.length >> 1);
    kept.push(text, text.indexOf('y'));
  }
};
