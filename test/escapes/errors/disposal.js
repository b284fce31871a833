// Rule 6: errors that are suppressed while resources are disposed of
// Source: CVE-2026-26332
// Control: raw: object
export default {
  run(api) {
    const dispose = Symbol.dispose ?? Symbol.for('dispose');
    const resource = { [dispose]: () => api.fail() };
    attempt(() => {
      try {
        api.overflow();
      } finally {
        resource[dispose]();
      }
    });
    attempt(() => new DisposableStack().use(resource).dispose());
    attempt(() => new SuppressedError(attempt(() => api.fail()), attempt(() => api.overflow())).suppressed);
    const iterable = { [Symbol.iterator]: () => ({ next: () => ({ value: 1 }), return: () => api.fail() }) };
    attempt(() => { for (const x of iterable) break; });
    attempt(() => { const [x] = iterable; });
  },
};
