// Rule 6: a stack that is formatted while another one is, by an accessor, a proxy or a conversion of the guest's
// Source: CVE-2026-44002; mechanism: ErrorUtils::FormatStackTrace of V8 calls no formatter within a formatter
// Control: raw: place
export default {
  run(api) {
    const inner = () => {
      hold(new Error('inner').stack);
      return 'a name';
    };
    const handler = new Proxy({}, { get: (_, trap) => (...all) => (inner(), Reflect[trap](...all)) });
    api.call(() => {
      for (const key of ['name', 'message', 'constructor', 'toString']) {
        hold(Object.defineProperty(new Error('x'), key, { get: inner }).stack);
        hold(Object.defineProperty(new Error('x'), key, { value: { toString: inner, [Symbol.toPrimitive]: inner } }).stack);
      }
      class Own extends Error {
        get name() { return inner(); }
        get message() { return inner(); }
      }
      hold(new Own().stack, Object.setPrototypeOf(new Error('x'), new Proxy(Error.prototype, handler)).stack);
      const cause = Object.setPrototypeOf(new TypeError('x'), Object.create(new Proxy({}, handler)));
      hold(cause.stack, new Error('x', { cause }).stack);
      return 1;
    });
  },
};
