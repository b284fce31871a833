// Modules: writes to the namespace of a host module, and to data in it
// Source: CVE-2026-34208
// Control: raw: changed
import * as kit from 'host:kit';
export default {
  run() {
    attempt(() => (kit.version = 2));
    attempt(() => (kit.extra = 1));
    attempt(() => (kit.settings.level = 9));
    attempt(() => kit.settings.names.push('b'));
    attempt(() => Object.assign(kit, { add: hold }));
    attempt(() => Object.setPrototypeOf(kit, { polluted: 1 }));
    attempt(() => delete kit.add);
  },
};
