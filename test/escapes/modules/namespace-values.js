// Modules: functions and data of a host module
// Source: CVE-2026-44000; CVE-2021-21413
// Control: raw: object, secret
import * as kit from 'host:kit';
export default {
  run() {
    hold(kit, kit.add, kit.settings, kit.settings.names, kit.any());
    attempt(() => kit.add.constructor('return hostSecret')());
    attempt(() => kit.settings.constructor.constructor('return hostSecret')());
    attempt(() => kit.constructor);
    attempt(() => Object.getPrototypeOf(kit));
    attempt(() => new kit.add());
  },
};
