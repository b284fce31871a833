// Events: a listener that aborts another signal, and so on
// ends: callMs
export const run = () => {
  const next = () => {
    const controller = new AbortController();
    controller.signal.addEventListener('abort', () => next().abort());
    return controller;
  };
  for (;;) next().abort();
};
