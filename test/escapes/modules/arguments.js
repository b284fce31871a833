// Modules: what a function of a host module does with what it is given
// Source: CVE-2026-44000
// Control: raw: object, secret
import { call, add, any } from 'host:kit';
export default {
  run() {
    call(function (...all) { hold(this, arguments, ...all); });
    call(new Proxy(function () {}, { apply: (target, self, list) => hold(self, list, ...list) }));
    attempt(() => call(Object.assign(() => 1, { apply: hold, call: hold })));
    attempt(() => add({ valueOf: new Proxy(() => 1, { apply: (target, self, list) => (hold(list), 1) }) }, 1));
    attempt(() => call(class { constructor(...all) { hold(...all); } }));
    hold(any());
  },
};
