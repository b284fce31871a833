// Rule 3, 5: data nested 10 ** 5 deep
// host: plugin.unknown()
// refused: TYPE: hostile.unknown() returned { of: { of: an object } }: result.of.of.of.of.of.of.of.of.of.of.of.of.of.of.of.of.of.of.of.of.of.of.of.of.of.of.of.of.of.of.of.of.of.o…: nested more than 1000 deep
// host: plugin.json()
// refused: TYPE: hostile.json() returned an array of 1: result cannot be read: Maximum call stack size exceeded
// host: plugin.promise()
// refused: TYPE: hostile.promise() returned { of: { of: an object } }: result must be number, got object
// host: plugin.run(api)
// gives: [ 'RangeError: Maximum call stack size exceeded', 'TypeError: Api.takesAny: x.of.of.of.of.of.of.of.of.of.of.of.of.of.of.of.of.of.of.of.of.of.of.of.of.of.of.of.of.of.of.of.of.of.o…: nested more than 1000 deep', 'DataCloneError: structuredClone: nested more than 1000 deep' ]
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
  json: () => deep([], (of) => [of]),
  promise: async () => chain(),
  run: (api) => [
    said(() => api.takesTree(tree())),
    said(() => api.takesAny(chain())),
    said(() => structuredClone(chain())),
  ],
};
