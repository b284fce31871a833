// Rule 1: events, targets, controllers and signals
// Source: CVE-2026-44000
// Control: raw: object, secret
export default {
  async run(api) {
    const controller = new AbortController();
    hold(controller, controller.signal, AbortSignal.abort(), AbortSignal.abort().reason, AbortSignal.timeout(1));
    controller.signal.onabort = function (...all) { hold(this, ...all); };
    controller.signal.addEventListener('abort', function (event) { hold(this, event, event.target, event.constructor); });
    controller.abort();
    hold(controller.signal.reason);
    attempt(() => controller.signal.throwIfAborted());
    const target = new EventTarget();
    target.addEventListener('x', { handleEvent(...all) { hold(this, ...all); } });
    target.dispatchEvent(new CustomEvent('x', { detail: hold }));
    attempt(() => new AbortSignal());
    attempt(() => target.dispatchEvent({ type: 'x', get target() { hold(this); }, set target(value) { hold(value); } }));
    attempt(() => AbortSignal.any([api.signal, controller.signal]).reason);
    attempt(() => AbortSignal.prototype.throwIfAborted.call(api.signal));
    attempt(() => new DOMException('x', 'AbortError'));
  },
};
