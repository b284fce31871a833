// Rule 4: promises of the host
// Source: CVE-2023-37466, CVE-2026-44000
// Control: raw: object, secret
export default {
  async run(api) {
    for (const promise of [api.later(), api.any().later, api.takesPromise(Promise.resolve(1)), api.takesStream((async function* () {})())]) {
      hold(promise, promise.then, promise.constructor);
      attempt(() => promise.constructor.constructor('return hostSecret')());
      await settled(() => promise);
    }
  },
};
