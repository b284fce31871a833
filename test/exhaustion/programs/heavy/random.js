// Heavy ticks: random bytes, as many at once as may be
// ends: callMs
export const run = () => {
  const bytes = new Uint8Array(65_536);
  for (;;) crypto.getRandomValues(bytes);
};
