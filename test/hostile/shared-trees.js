// Rule 3: small data in which sub-trees are shared, so that a copy by type would be of 2 ** 40 nodes
// host: plugin.tree()
// refused: LIMIT: terminated: one call kept the processor for too long (limits.callMs: 100)
// host: plugin.pair()
// refused: LIMIT: terminated: one call kept the processor for too long (limits.callMs: 100)
// host: plugin.json()
// refused: LIMIT: terminated: one call kept the processor for too long (limits.callMs: 100)
// host: plugin.run(api)
// refused: LIMIT: terminated: one call kept the processor for too long (limits.callMs: 100)
// held: 3
// limits: {"callMs": 100}
// within: 10000
const shared = (first, over) => {
  let at = first;
  for (let i = 0; i < 40; i++) at = over(at);
  hold(at);
  return at;
};
const tree = () => shared({ value: 0, children: [] }, (of) => ({ value: 1, children: [of, of] }));
export default {
  tree,
  pair: () => shared({}, (of) => ({ left: of, right: of })),
  json: () => shared([], (of) => [of, of]),
  run: (api) => api.takesTree(tree()),
};
