// Recursion: at the end of the stack, everything that makes promises and timers
// limits: {"callMs": 200, "turnMs": 400}
// ends: callMs or turnMs or throws RangeError
export const run = () => {
  const attempts = [
    () => setTimeout(() => {}, 1e6),
    () => queueMicrotask(() => {}),
    () => Promise.reject(1).catch(() => {}),
    () => new AbortController().abort(),
    () => structuredClone({ a: [1] }),
    () => new URL('https://example.com').searchParams.append('a', 'b'),
  ];
  const dive = () => {
    try {
      dive();
    } catch {}
    for (const attempt of attempts) {
      try {
        attempt();
      } catch {}
    }
  };
  dive();
  for (;;) dive();
};
