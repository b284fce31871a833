// Spread, Array.from, Map, Set, Promise.all, Object.fromEntries, yield*: who closes the iterator when something fails.
const log = [];
const make = (values, { failAt = -1 } = {}) => ({
  [Symbol.iterator]() {
    let i = 0;
    return {
      next() {
        log.push(`next${i}`);
        if (i === failAt) throw new Error('next');
        return { value: values[i], done: i++ >= values.length };
      },
      return() {
        log.push('return');
        return {};
      },
    };
  },
});
const attempt = async (name, f) => {
  let result;
  try {
    result = JSON.stringify(await f());
  } catch (e) {
    result = e.name === 'Error' ? e.message : e.name;
  }
  console.log(`${name}: ${result} [${log.join()}]`);
  log.length = 0;
};
await attempt('spread', () => [0, ...make([1, 2]), 9]);
await attempt('spread fails', () => [...make([1, 2], { failAt: 1 })]);
await attempt('spread in call', () => Math.max(...make([3, 5]), ...make([4])));
await attempt('spread in new', () => new Array(...make([1, 2]), 3));
await attempt('spread in super', () => new (class extends Array { constructor() { super(...make([7, 8])); } })());
await attempt('spread call fails before callee', () => undefined?.(...make([1])));
await attempt('spread of not callable', () => (0, { f: 1 }).f(...make([1])));
await attempt('from', () => Array.from(make([1, 2]), (x) => x * 2));
await attempt('from mapper throws', () => Array.from(make([1, 2]), () => { throw new Error('mapper'); }));
await attempt('map', () => new Map(make([['a', 1]])).size);
await attempt('map bad entry', () => new Map(make([1])));
await attempt('set', () => [...new Set(make([1, 1, 2]))]);
await attempt('weakset bad value', () => new WeakSet(make([1])));
await attempt('fromEntries', () => Object.fromEntries(make([['a', 1], ['b', 2]])));
await attempt('fromEntries bad', () => Object.fromEntries(make([null])));
await attempt('promise all', () => Promise.all(make([1, Promise.resolve(2)])));
await attempt('promise all bad resolve', () => Promise.all.call(class { constructor(f) { f(() => {}, () => {}); } static resolve() { throw new Error('resolve'); } }, make([1])));
await attempt('promise race', () => Promise.race(make([1, 2])));
await attempt('typed array', () => [...new Uint8Array(make([1, 2]))]);
await attempt('object spread ignores iterators', () => ({ ...make([1]) }));
await attempt('yield*', () => [...(function* () { yield* make([1, 2]); })()]);
await attempt('yield* closed', () => { for (const x of (function* () { yield* make([1, 2]); })()) return x; });
await attempt('map over entries', () => [...new Map(make([['k', 'v']])).entries()]);
await attempt('array destructuring from call', () => { const [a, ...r] = make([1, 2, 3]); return [a, r]; });
await attempt('arguments are iterable', () => (function () { return [...arguments]; })(...make([1]), ...'ab'));
await attempt('string iterator', () => [...'a𝒳'.concat('z')].map((c) => c.length));
await attempt('iterator is own iterable', () => { const it = [1, 2, 3][Symbol.iterator](); it.next(); return [...it, ...it]; });

// expect:
//   spread: [0,1,2,9] [next0,next1,next2]
//   spread fails: next [next0,next1]
//   spread in call: 5 [next0,next1,next2,next0,next1]
//   spread in new: [1,2,3] [next0,next1,next2]
//   spread in super: [7,8] [next0,next1,next2]
//   spread call fails before callee: undefined []
//   spread of not callable: TypeError [next0,next1]
//   from: [2,4] [next0,next1,next2]
//   from mapper throws: mapper [next0,return]
//   map: 1 [next0,next1]
//   map bad entry: TypeError [next0,return]
//   set: [1,2] [next0,next1,next2,next3]
//   weakset bad value: TypeError [next0,return]
//   fromEntries: {"a":1,"b":2} [next0,next1,next2]
//   fromEntries bad: TypeError [next0,return]
//   promise all: [1,2] [next0,next1,next2]
//   promise all bad resolve: {} [next0,return]
//   promise race: 1 [next0,next1,next2]
//   typed array: [1,2] [next0,next1,next2]
//   object spread ignores iterators: {} []
//   yield*: [1,2] [next0,next1,next2]
//   yield* closed: 1 [next0,return]
//   map over entries: [["k","v"]] [next0,next1]
//   array destructuring from call: [1,[2,3]] [next0,next1,next2,next3]
//   arguments are iterable: [1,"a","b"] [next0,next1]
//   string iterator: [1,2,1] []
//   iterator is own iterable: [2,3] []
