// Rule 2, 3, 4: a facet of one object where one of another is declared
// host: plugin.run(api)
// gives: [ 'TypeError: Api.takesItem: x.rename must be (to: string) => string, got undefined', 'TypeError: Api.takesVault: x.open must be (key: string) => string, got undefined', 'TypeError: Api.takesPoint: x.x must be number, got undefined', 'opened with a key', "{ name: 'api', count: 1 }" ]
// host: plugin.item()
// refused: TYPE: hostile.item() returned {}: result.rename must be (to: string) => string, got undefined
// host: plugin.vault() === api.vault
// gives: true
// held: 5
let given;
export default {
  run(api) {
    given = api;
    return [
      said(() => api.takesItem(api.vault)),
      said(() => api.takesVault(api.item)),
      said(() => api.takesPoint(api.item)),
      said(() => api.takesVault(api.vault)),
      said(() => api.takesAny({ name: api.name, count: api.count })),
    ];
  },
  item: () => given.vault,
  vault: () => given.vault,
};
