// Meter: a termination in listeners, timers and streams of the guest, whose errors are reported and not thrown
// Source: mechanism: dispatch catches for each listener
// Control: ticks: claim
// Limits: {"callMs": 500}
const spin = () => {
  for (;;) {
    hold;
  }
};
export default {
  run() {
    hold(1);
    if (typeof EventTarget === 'function') {
      const target = new EventTarget();
      target.addEventListener('x', spin);
      target.addEventListener('x', () => claim('the next listener ran'));
      target.dispatchEvent(new Event('x'));
      const controller = new AbortController();
      controller.signal.addEventListener('abort', spin);
      controller.abort();
    } else {
      try { spin(); } catch { hold(1); }
    }
    claim('went on');
  },
};
