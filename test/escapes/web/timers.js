// Rule 1: what timers give back, and what they call their callbacks with
// Source: mechanism: handles of Node's timers are objects
// Control: raw: object, secret
export default {
  async run() {
    const handle = setTimeout(function (...all) { hold(this, arguments, ...all); }, 0, 1, { of: 'the guest' });
    hold(handle, handle.constructor, handle._timerArgs, handle[Symbol.toPrimitive]);
    attempt(() => handle.constructor.constructor('return hostSecret')());
    const repeated = setInterval(function () { hold(this); clearInterval(repeated); }, 0);
    hold(repeated);
    setTimeout(new Proxy(function () {}, { apply: (target, self, list) => hold(self, list) }), 0);
    queueMicrotask(function (...all) { hold(this, ...all); });
    for (const id of [-1, 0, 1, NaN, {}, '1', { valueOf: hold }, Symbol.iterator]) attempt(() => clearTimeout(id));
    attempt(() => setTimeout({ handleEvent: hold }, 0));
    attempt(() => setTimeout(() => {}, { valueOf: new Proxy(() => 1, { apply: (t, self, list) => (hold(list), 1) }) }));
    await new Promise((done) => setTimeout(done, 2));
  },
};
