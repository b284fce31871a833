// Rule 6: causes that are cyclic, endless, foreign to the error, or huge
// host: plugin.number()
// refused: GUEST: cyclic
// host: plugin.boolean()
// refused: GUEST: endless 0
// host: plugin.nothing()
// refused: GUEST: an error that cannot be read
// host: plugin.bigint().cause
// refused: GUEST: huge: xxxxx
// host: interpreter.evaluate('const e = new Error("a"); e.cause = e; throw e')
// refused: GUEST: a
// held: 3
let count = 0;
const endless = () => {
  const error = new Error(`endless ${count++}`);
  hold(error);
  return Object.defineProperty(error, 'cause', { get: endless });
};
export default {
  number() {
    const error = new Error('cyclic');
    error.cause = error;
    hold(error);
    throw error;
  },
  boolean() {
    throw endless();
  },
  nothing() {
    throw (
      new Error('', {
        get cause() {
          return hold(this);
        },
      }) &&
      new Proxy(new Error('x'), {
        has() {
          throw new Error('no cause');
        },
        get: () => undefined,
      })
    );
  },
  bigint() {
    throw Object.assign(new Error('xxxxx', { cause: new Error('y'.repeat(10_000_000)) }), {
      name: 'huge',
      stack: 'z'.repeat(10_000_000),
    });
  },
};
