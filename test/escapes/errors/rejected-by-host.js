// Rule 6: what a promise of the host is rejected with
// Source: CVE-2026-22709
// Control: raw: object, secret
export default {
  async run(api) {
    await settled(() => api.reject());
    await api.reject().catch(hold);
    await api.reject().then(undefined, hold).finally(hold);
    await Promise.allSettled([api.reject()]).then(([{ reason }]) => hold(reason));
    await Promise.any([api.reject()]).catch(({ errors }) => hold(...errors));
    try {
      for await (const x of [api.reject()]) hold(x);
    } catch (error) {
      hold(error);
    }
  },
};
