// Rule 3, 5: cyclic data: kept as it is in a structured copy, refused where the type would have to be endless
// host: plugin.unknown()
// gives: <ref *1> { self: [Circular *1], list: <ref *2> [ [Circular *2], Map(1) { 'back' => [Circular *1] } ] }
// host: plugin.tree()
// refused: TYPE: hostile.tree() returned { value: 1, children: an array of 1 }: result cannot be read: Maximum call stack size exceeded
// host: plugin.json()
// refused: TYPE: hostile.json() returned an array of 1: result cannot be read: Maximum call stack size exceeded
// host: plugin.run(api)
// gives: 'RangeError: Maximum call stack size exceeded'
// held: 2
const tree = { value: 1, children: [] };
tree.children[0] = tree;
hold(tree);
export default {
  unknown() {
    const it = {};
    it.self = it;
    it.list = [];
    it.list[0] = it.list;
    it.list[1] = new Map([['back', it]]);
    hold(it);
    return it;
  },
  tree: () => tree,
  json() {
    const json = [];
    json[0] = json;
    return json;
  },
  run: (api) => said(() => api.takesTree(tree)),
};
