// Rule 4: a signal of the guest's that the host listens to
// Source: mechanism: a listener is a function of whoever listens
// Control: raw: secret
export default {
  signal() {
    hold(1);
    const { signal } = new AbortController();
    for (const name of ['addEventListener', 'removeEventListener', 'dispatchEvent', 'throwIfAborted']) {
      Object.defineProperty(signal, name, { value: (...all) => hold(...all) });
    }
    return signal;
  },
  run(api) {
    const controller = new AbortController();
    attempt(() => api.takesSignal(controller.signal));
    controller.signal.addEventListener('abort', function (...all) { hold(this, ...all); });
    controller.abort({ toString: hold, then: hold });
  },
};
