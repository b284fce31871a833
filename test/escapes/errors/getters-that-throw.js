// Rule 6: errors with accessors that throw, revoked proxies as causes, chains without end
// Source: mechanism: an error that cannot be read
// Control: raw: crash
export default {
  fail() {
    const error = new Error('x');
    for (const key of ['name', 'message', 'stack', 'cause', 'toString']) {
      Object.defineProperty(error, key, { get() { hold(key); throw error; } });
    }
    throw error;
  },
  run() {
    const { proxy, revoke } = Proxy.revocable(new Error('x'), {});
    revoke();
    throw Object.defineProperty(new Error('x', { cause: proxy }), 'stack', { get() { hold(1); return proxy; } });
  },
};
