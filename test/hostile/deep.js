// Rule 3, 5: data nested 10 ** 5 deep
// host: plugin.unknown()
// refused: TYPE: hostile.unknown() returned { of: {} }: nested
// host: plugin.tree()
// refused: TYPE: x
// host: plugin.json()
// refused: TYPE: x
// host: plugin.promise()
// refused: TYPE: x
// host: plugin.run(api)
// gives: []
// held: 3
const deep = (first, over) => {
  let at = first;
  for (let i = 0; i < 100_000; i++) at = over(at);
  hold({ at });
  return at;
};
const tree = () => deep({ value: 0, children: [] }, (of) => ({ value: 1, children: [of] }));
const chain = () => deep({}, (of) => ({ of }));
export default {
  unknown: chain,
  tree,
  json: () => deep([], (of) => [of]),
  promise: async () => chain(),
  run: (api) => [said(() => api.takesTree(tree())), said(() => api.takesAny(chain())), said(() => structuredClone(chain()))],
};
