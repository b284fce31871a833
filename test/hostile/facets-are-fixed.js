// Rule 2: facets and their prototypes cannot be changed for others, nor members be added that the host would read
// host: plugin.run(api)
// gives: [ 'TypeError', 'TypeError', 'TypeError', 'TypeError', 1, 'item 1' ]
// host: item
// gives: { id: 1, label: 'item 1', rename: [Function: rename] }
// host: plugin.echo(item) === item
// gives: true
// held: 4
const name = (body) => {
  const error = attempt(body);
  return error instanceof Error ? error.name : error;
};
export default {
  run: (api) => {
    const { item } = api;
    const prototype = Object.getPrototypeOf(item);
    return [
      name(() => {
        item.id = 2;
      }),
      name(() => {
        prototype.rename = hold;
      }),
      name(() => Object.defineProperty(prototype, 'label', { get: hold })),
      name(() =>
        Object.setPrototypeOf(prototype, {
          get other() {
            return hold(this);
          },
        }),
      ),
      name(() => Object.defineProperty(item, 'id', { value: 7, configurable: true }) && api.item.id - 6),
      name(() => {
        delete item.label;
        Object.assign(item, { other: 1, then: hold });
        return api.item.label;
      }),
    ];
  },
  echo: (item) => Object.assign(item, { extra: hold }),
};
