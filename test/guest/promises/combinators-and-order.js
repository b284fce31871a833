// Promise combinators: order of results, first wins, errors, empty lists, thenables, iterables, subclass construction.
const log = [];
const later = (v, n, fail) => new Promise((ok, no) => { let p = Promise.resolve(); for (let i = 0; i < n; i++) p = p.then(() => {}); p.then(() => (log.push(v), fail ? no(v) : ok(v))); });
const show = async (name, p) => { const r = await p.then((v) => JSON.stringify(v), (e) => `!${e?.errors ? e.errors : (e?.name ?? e)}`); console.log(name, r, log.join('')); log.length = 0; };
await show('all', Promise.all([later('a', 5), later('b', 1), 'c', { then: (ok) => ok('d') }]));
await show('all rejected', Promise.all([later('a', 5), later('b', 1, true), later('c', 3, true)]));
await show('settled', Promise.allSettled([later('a', 2), later('b', 1, true), 3]));
await show('race', Promise.race([later('a', 3), later('b', 1), later('c', 2, true)]));
await show('any', Promise.any([later('a', 3), later('b', 1, true), later('c', 2)]));
await show('any rejected', Promise.any([later('a', 3, true), later('b', 1, true)]));
await show('empty', Promise.all([Promise.all([]), Promise.allSettled([]), Promise.any([]).catch((e) => e.errors.length)]));
await show('iterables', Promise.all([Promise.all(new Set([1, 2])), Promise.all('ab'), Promise.all((function* () { yield later('g', 1); })())]));
await show('nested', Promise.all([Promise.all([later('x', 2), later('y', 1)]), Promise.race([later('z', 1)])]));
await show('throwing iterable', Promise.all({ [Symbol.iterator]: () => ({ next: () => { throw new RangeError(); } }) }));
await show('finally', later('v', 1).finally(() => later('f', 2)).then((v) => v + '!'));
await show('finally rejects', later('v', 1).finally(() => later('f', 2, true)));
await show('catch passes', later('v', 1).catch(() => 'never').then((v) => [v]));
await show('thrown in then', later('v', 1).then(() => { throw new TypeError(); }));
await show('non-callable handlers', later('v', 1).then(1, 2).catch(3).then());
class Sub extends Promise { static made = 0; constructor(f) { super(f); Sub.made++; } }
await show('subclass', Sub.all([Sub.resolve(1), 2]).then((v) => [v, Sub.made > 3]));
console.log(Sub.all([]) instanceof Sub, Sub.resolve(1).then(() => {}) instanceof Sub, Promise.resolve(Sub.resolve(1)).constructor === Sub, (async () => Sub.resolve(1))() instanceof Sub);

// expect:
//   all ["a","b","c","d"] ba
//   all rejected !b bc
//   settled [{"status":"fulfilled","value":"a"},{"status":"rejected","reason":"b"},{"status":"fulfilled","value":3}] aba
//   race "b" bca
//   any "c" bca
//   any rejected !a,b ba
//   empty [[],[],0]
//   iterables [[1,2],["a","b"],["g"]] g
//   nested [["x","y"],"z"] yzx
//   throwing iterable !RangeError
//   finally "v!" vf
//   finally rejects !f vf
//   catch passes ["v"] v
//   thrown in then !TypeError v
//   non-callable handlers "v" v
//   subclass [[1,2],true]
//   true true false false
