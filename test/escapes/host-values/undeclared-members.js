// Rule 2: members that the contract does not declare
// Source: mechanism: an object is more than its interface
// Control: raw: secret, changed
export default {
  run(api) {
    const { item } = api;
    attempt(() => item.token);
    attempt(() => item.destroy());
    attempt(() => item['to' + 'ken']);
    attempt(() => Reflect.get(item, 'token', {}));
    attempt(() => JSON.stringify(item));
    attempt(() => ({ ...item }).token);
    attempt(() => Object.entries(item).join());
    attempt(() => { for (const key in item) hold(key, item[key]); });
    attempt(() => structuredClone(item).token);
    attempt(() => Reflect.ownKeys(Object.getPrototypeOf(item)).map((key) => key === 'destroy' && item[key]()));
    attempt(() => item.hasOwnProperty('token') && claim('it is there'));
    attempt(() => api.world);
  },
};
