// Memory: listeners of one event, each of which is compared with all others
// ends: callMs
export const run = () => {
  const target = new EventTarget();
  for (;;) target.addEventListener('x', () => {});
};
