// import() of a relative module: a promise for the same namespace, evaluated once, errors as rejections.
import * as statically from './_counter.js';
const ns = await import('./_counter.js');
console.log(ns === statically, ns.count, ns.default);
ns.increment(2);
const again = await import('./_counter.js');
console.log(again === ns, again.count, statically.count);
const { increment, count } = await import('./_counter.js');
increment();
console.log(count, ns.count);
const p = import('./_counter.js');
console.log(p instanceof Promise, Object.prototype.toString.call(p));
await p;
const lazy = async () => (await import('./_star-x.js')).inner;
console.log(await lazy(), await lazy());

// expect:
//   true 0 default at export
//   true 2 2
//   2 3
//   true [object Promise]
//   inner of x inner of x
