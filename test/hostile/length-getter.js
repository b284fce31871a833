// Rule 3: a length that grows with each reading
// host: plugin.list()
// gives: [ 7, 7 ]
// host: plugin.tuple()
// gives: [ 1, 'a' ]
// held: 2
const growing = (list) => {
  let reads = 1;
  hold(list);
  return new Proxy(list, { get: (target, key) => (key === 'length' ? ++reads : target[key]) });
};
export default {
  list: () => growing([7, 7, 7, 7, 7]),
  tuple: () => growing([1, 'a', {}, {}]),
};
