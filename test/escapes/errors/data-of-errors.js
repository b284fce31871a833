// Rule 6: cause, errors, suppressed and other properties of the host's errors
// Source: CVE-2026-26332
// Control: raw: object, secret
export default {
  run(api) {
    for (const error of [attempt(() => api.fail()), api.error(), api.any().error]) {
      for (const key of ['cause', 'errors', 'suppressed', 'owner', 'error']) attempt(() => error[key]);
      for (const key of Reflect.ownKeys(error)) attempt(() => error[key]);
      attempt(() => error.cause.cause.secret);
      attempt(() => error.errors[1].secret);
    }
  },
};
