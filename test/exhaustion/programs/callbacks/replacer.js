// Callbacks: `replace` with a function that begins again
// ends: callMs
export const run = () => {
  const again = (text) => text.replace(/./g, (part) => `${part}${part}`);
  let text = 'ab';
  for (;;) text = again(text).slice(0, 1000);
};
