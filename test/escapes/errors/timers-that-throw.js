// Rule 6: what timers, microtasks and listeners throw
// Source: CVE-2026-44001
// Control: raw: crash
export default {
  run(api) {
    hold(1);
    setTimeout(() => { throw Object.create(null); });
    setTimeout(() => { throw new Proxy({}, { get() { throw 1; } }); });
    queueMicrotask(() => { throw new Error('x'); });
    api.signal.addEventListener('abort', () => { throw Symbol('x'); });
    new EventTarget().dispatchEvent(new Event('x'));
    const target = new EventTarget();
    target.addEventListener('x', { handleEvent() { throw undefined; } });
    target.dispatchEvent(new Event('x'));
  },
};
