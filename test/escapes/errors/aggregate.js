// Rule 6: errors of several promises at once, with those of the host among them
// Source: CVE-2026-26332
// Control: raw: object
export default {
  async run(api) {
    const error = await settled(() => Promise.any([api.reject(), Promise.reject(api.error())]));
    hold(...error.errors);
    const reasons = await Promise.allSettled([api.reject(), api.takesPromise(Promise.reject(new Error('x')))]);
    for (const { reason } of reasons) hold(reason, reason?.cause);
    attempt(() => hold(...new AggregateError([attempt(() => api.fail())]).errors));
  },
};
