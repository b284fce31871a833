// Rule 2: writes to an object that inherits from what the host gave
// Source: CVE-2026-44005, CVE-2026-47209
// Control: raw: changed
export default {
  run(api) {
    const { item } = api;
    for (const key of ['id', 'token', 'destroy', 'extra']) {
      attempt(() => Reflect.set(item, key, 'changed'));
      attempt(() => Reflect.set({}, key, 'changed', item));
      attempt(() => (Object.create(item)[key] = 'changed'));
      attempt(() => Object.defineProperty(item, key, { value: 'changed' }));
      attempt(() => delete item[key]);
    }
    attempt(() => Object.freeze(item));
    attempt(() => Object.assign(item, { id: 2, extra: 1 }));
  },
};
