// Modules: errors of a host module
// Source: CVE-2026-22686
// Control: raw: object, secret
import * as kit from 'host:kit';
export default {
  async run() {
    const error = attempt(() => kit.fail());
    for (const key of ['cause', 'errors', 'owner', 'suppressed']) attempt(() => error[key]);
    attempt(() => error.cause.cause.secret);
    await settled(async () => kit.fail());
    attempt(() => kit.call(() => kit.fail()));
    attempt(() => kit.add(Symbol('x'), 1));
    attempt(() => kit.add(() => {}, { then: hold }));
  },
};
