// Rejections: propagation, handlers that throw, combinators, cycles, thenables that misbehave, species.
const log = [];
const tryAll = async (...ps) => (await Promise.allSettled(ps)).map((r) => (r.status === 'fulfilled' ? `ok ${r.value}` : `no ${r.reason?.message ?? r.reason}`)).join(', ');
console.log(await tryAll(Promise.reject(1), Promise.reject(2).catch((x) => x + 1), Promise.resolve(3).then(() => { throw new Error('in then'); }), Promise.reject(4).then(() => 'skipped'), Promise.reject(5).then(null, (x) => `handled ${x}`), Promise.resolve(6).then(undefined).catch(() => 'never')));
console.log(await tryAll(Promise.resolve(1).finally(() => 'ignored'), Promise.resolve(2).finally(() => { throw 'replaced'; }), Promise.reject(3).finally(() => Promise.reject('also replaced')), Promise.reject(4).finally(() => Promise.resolve('not this')), Promise.reject(5).finally()));
console.log(await tryAll(new Promise((r, j) => { r(1); j(2); throw 3; }), new Promise(() => { throw new RangeError('executor'); }), new Promise((r) => r(Promise.reject('nested'))), new Promise((r, j) => j(Promise.resolve('a promise as the reason'))).catch((x) => x instanceof Promise)));
const self = {};
self.p = new Promise((r) => (self.r = r));
self.r(self.p);
console.log(await self.p.catch((e) => e.name), await tryAll(Promise.all([1, Promise.reject('first'), Promise.reject('second')]), Promise.race([]).constructor === Promise, Promise.any([]).catch((e) => e.errors.length), Promise.all([])));
const thenables = [
  { then: (ok) => { ok(1); ok(2); throw new Error('late'); } },
  { then: (ok, no) => { no('rejected'); ok('late'); } },
  { then: () => { throw new Error('thrown by then'); } },
  { get then() { throw new Error('then getter'); } },
  { then: (ok) => ok({ then: (ok2) => ok2('unwrapped twice') }) },
  { then: 1, toString: () => 'no function' },
  (() => { const f = () => 'function value'; f.then = (ok) => ok('callable thenable'); return f; })(),
];
console.log(await tryAll(...thenables));
console.log(await tryAll(...thenables.map((t) => (async () => await t)())));
class MyPromise extends Promise {
  static get [Symbol.species]() {
    return Promise;
  }
  then(a, b) {
    log.push('then');
    return super.then(a, b);
  }
}
const mine = MyPromise.resolve(1);
console.log(mine instanceof MyPromise, mine.then(() => {}) instanceof MyPromise, await mine, log.splice(0).length, MyPromise.all([1]) instanceof MyPromise, (await MyPromise.all([mine, 2])).join());
const attempt = (f) => {
  try {
    f();
    return 'ok';
  } catch (e) {
    return e.name;
  }
};
console.log([() => Promise(), () => new Promise(5), () => Promise.resolve.call(1), () => Promise.prototype.then.call({}), () => new Promise(() => {}).then(1, 2)].map(attempt).join());
const timeout = (ms, v) => new Promise((r) => setTimeout(r, ms, v));
console.log(await Promise.race([timeout(30, 'slow'), timeout(1, 'fast')]), (await Promise.all([timeout(3, 'a'), timeout(1, 'b'), 'c'])).join(), await Promise.any([Promise.reject(1), timeout(1, 'any')]));
const limit = async (n, tasks) => {
  const results = [];
  let next = 0;
  let active = 0;
  let peak = 0;
  const worker = async () => {
    while (next < tasks.length) {
      const i = next++;
      peak = Math.max(peak, ++active);
      results[i] = await tasks[i]();
      active--;
    }
  };
  await Promise.all(Array.from({ length: n }, worker));
  return `${results.join()} peak ${peak}`;
};
console.log(await limit(2, [1, 2, 3, 4, 5].map((x) => async () => { await null; return x * x; })));
const retry = async (f, n) => {
  for (let i = 1; ; i++) {
    try {
      return await f(i);
    } catch (e) {
      if (i === n) throw e;
      log.push(e.message);
    }
  }
};
console.log(await retry(async (i) => { if (i < 3) throw new Error(`try ${i}`); return `done at ${i}`; }, 5), log.splice(0).join(), await retry(async () => { throw new Error('always'); }, 2).catch((e) => e.message));
let chain = Promise.resolve(0);
for (let i = 0; i < 1500; i++) chain = chain.then((x) => x + 1);
console.log(await chain, await [1, 2, 3].reduce(async (acc, x) => (await acc) + x, Promise.resolve(0)));

// expect:
//   no 1, ok 3, no in then, no 4, ok handled 5, ok 6
//   ok 1, no replaced, no also replaced, no 4, no 5
//   ok 1, no executor, no nested, ok true
//   TypeError no first, ok true, ok 0, ok
//   ok 1, no rejected, no thrown by then, no then getter, ok unwrapped twice, ok no function, ok callable thenable
//   ok 1, no rejected, no thrown by then, no then getter, ok unwrapped twice, ok no function, ok callable thenable
//   true false 1 2 true 1,2
//   TypeError,TypeError,TypeError,TypeError,ok
//   fast a,b,c any
//   1,4,9,16,25 peak 2
//   done at 3 then,then,then,then,try 1,try 2 always
//   1500 6
