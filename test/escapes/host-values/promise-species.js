// Rule 4: a species that is handed the executor of the host's `then`
// Source: CVE-2023-37466, CVE-2026-24120
// Control: raw: object
export default {
  async run(api) {
    const promise = api.later();
    function Species(executor) {
      hold(executor);
      executor((x) => hold(x), (x) => hold(x));
      return { then: hold };
    }
    Species[Symbol.species] = Species;
    attempt(() => (promise.constructor = Species));
    attempt(() => Object.defineProperty(Object.getPrototypeOf(promise), 'constructor', { value: Species }));
    attempt(() => promise.then((x) => x));
    attempt(() => promise.finally(() => {}));
    attempt(() => promise.catch(() => {}));
  },
};
