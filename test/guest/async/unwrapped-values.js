// What `await` makes of values of every kind.
const log = [];
for (const value of [1, 'text', true, null, undefined, 10n]) log.push(String(await value));
log.push(typeof (await Symbol.iterator), typeof (await (() => {})), (await { then: 1 }).then, (await { then: null }).then);
console.log(log.join());
const calls = [];
const f = Object.assign(() => 'called', { then: (ok) => ok('callable thenable') });
console.log(await f);
const once = { then(ok, no) { calls.push(arguments.length, this === once); ok('first'); ok('second'); no('third'); throw 'fourth'; } };
console.log(await once, calls.join());
const throws = { then(ok) { throw new RangeError('then threw'); } };
const resolvesThenThrows = { then(ok) { ok('kept'); throw new Error('ignored'); } };
const rejects = { then(_, no) { no(new TypeError('rejected')); } };
const rejectsWithThenable = { then(_, no) { no({ then: () => {} , tag: 'not unwrapped' }); } };
for (const t of [throws, resolvesThenThrows, rejects, rejectsWithThenable]) {
  try {
    console.log(await t);
  } catch (e) {
    console.log('caught', e.name ?? e.tag);
  }
}
const order = [];
const getter = { get then() { order.push('get then'); return (ok) => { order.push('call then'); ok(1); }; } };
const p = (async () => { order.push('before'); await getter; order.push('after'); })();
order.push('sync');
await p;
console.log(order.join());
const promise = Promise.resolve('x');
console.log((await Promise.resolve(promise)) === 'x', Promise.resolve(promise) === promise);
class Sub extends Promise {
  then(...a) {
    order.push('Sub.then');
    return super.then(...a);
  }
}
order.length = 0;
await Sub.resolve('s');
await (async () => Sub.resolve('t'))();
console.log(order.join());
const proxy = new Proxy({}, { get: (_, k) => (order.push(String(k)), undefined) });
order.length = 0;
await proxy;
console.log(order.join());
const primitives = Object.defineProperty(Object(1), 'then', { value: (ok) => ok('boxed') });
console.log(await primitives);
const self = (async () => { await null; return self; })();
console.log(await self.catch((e) => e.name));
const long = Array.from({ length: 50 }).reduce((inner, _, i) => ({ then: (ok) => ok(i % 2 ? inner : Promise.resolve(inner)) }), 'unwrapped');
console.log(await long);
const rejected = Promise.reject(new Error('handled late'));
rejected.catch(() => {});
try {
  await rejected;
} catch (e) {
  console.log(e.message);
}
console.log(await Promise.all([1, { then: (ok) => setTimeout(ok, 1, 2) }, (async () => 3)()]).then(String));

// expect:
//   1,text,true,null,undefined,10,symbol,function,1,
//   callable thenable
//   first 2,true
//   caught RangeError
//   kept
//   caught TypeError
//   caught not unwrapped
//   before,get then,sync,call then,after
//   true true
//   Sub.then,Sub.then
//   then
//   boxed
//   TypeError
//   unwrapped
//   handled late
//   1,2,3
