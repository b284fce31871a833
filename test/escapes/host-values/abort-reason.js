// Rule 4: the signal of the host, its reason, events and listeners
// Source: CVE-2026-44000
// Control: raw: object, secret
export default {
  run(api) {
    const { signal } = api;
    hold(signal, signal.constructor);
    signal.addEventListener('abort', function (event) { hold(this, event, event.target, signal.reason); });
    attempt(() => (signal.onabort = function (...all) { hold(this, ...all); }));
    signal.addEventListener('abort', { handleEvent(...all) { hold(this, ...all); } });
    attempt(() => AbortSignal.any([signal]).addEventListener('abort', (event) => hold(event.target.reason)));
  },
  after(api) {
    hold(api.signal.reason);
    attempt(() => api.signal.reason.world);
    attempt(() => api.signal.throwIfAborted());
  },
};
