// Rule 1, 6: proxies that are revoked before they are read, or while they are
// host: plugin.object()
// refused: GUEST: TypeError: Cannot perform 'getPrototypeOf' on a proxy that has been revoked
// host: plugin.list()
// refused: GUEST: TypeError: Cannot perform 'get' on a proxy that has been revoked
// host: plugin.unknown()
// refused: GUEST: TypeError: Cannot perform 'getPrototypeOf' on a proxy that has been revoked
// host: plugin.record()
// refused: GUEST: TypeError: Cannot perform 'get' on a proxy that has been revoked
// host: plugin.fn()
// refused: GUEST: TypeError: Cannot perform 'getPrototypeOf' on a proxy that has been revoked
// held: 1
const revoked = (target) => {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
};
const late = (target, last) => {
  const { proxy, revoke } = Proxy.revocable(target, {
    get(target, key) {
      hold(target, key);
      const value = target[key];
      if (key === last) revoke();
      return value;
    },
  });
  return proxy;
};
export default {
  object: () => revoked({ x: 1 }),
  list: () => revoked([1]),
  unknown: () => revoked({}),
  record: () => late({ a: 1, b: 2 }, 'a'),
  fn: () => revoked(() => 1),
};
