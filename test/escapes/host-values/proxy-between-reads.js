// Rule 3: a proxy that gives one thing to the check and another to the use, and other keys each time
// Source: CVE-2026-25641; mechanism: time of check, time of use
// Control: raw: changed
export default {
  options() {
    let reads = 0;
    return new Proxy({}, {
      get: (_, key) => (hold(key), key === 'name' ? (reads++ === 0 ? 'nobody' : 'admin') : undefined),
      ownKeys: () => ['name', 'admin'],
      getOwnPropertyDescriptor: () => ({ value: 'admin', enumerable: true, configurable: true, writable: true }),
      has: () => true,
    });
  },
};
