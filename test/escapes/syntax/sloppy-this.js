// Emitter: functions, methods and accessors that are called without a receiver
// Source: CVE-2026-26954; mechanism: sloppy `this`
// Control: raw: claim
function plain() {
  return this;
}
const object = {
  method() {
    return this;
  },
  get accessor() {
    return (() => this)();
  },
};
export default {
  run() {
    const { method } = object;
    for (const f of [plain, method, plain.bind(undefined), new Proxy(plain, {}), function* () { yield this; }]) {
      const self = attempt(() => f());
      if (self === globalThis) claim('sloppy this');
    }
    if ([1].map(function () { return this; })[0] !== undefined) claim('sloppy this in a callback');
    if (attempt(() => plain.call(1)) !== 1) claim('a boxed receiver');
  },
};
