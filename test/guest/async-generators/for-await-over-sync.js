// `for await` over sync iterables: values are awaited, rejections close the iterator or not, results are checked.
const log = [];
const sync = (values, extra = {}) => ({
  [Symbol.iterator]() {
    let i = 0;
    return {
      next() {
        log.push(`next${i}`);
        return { value: values[i], done: i++ >= values.length };
      },
      return(v) {
        log.push(`return ${arguments.length}`);
        return {};
      },
      ...extra,
    };
  },
});
const attempt = async (name, f) => {
  const outcome = await f().then((v) => `value ${v}`, (e) => `error ${e.name ?? e}`);
  console.log(`${name}: ${outcome} [${log.join()}]`);
  log.length = 0;
};
await attempt('values', async () => { const out = []; for await (const x of sync([1, Promise.resolve(2), { then: (ok) => ok(3) }])) out.push(x); return out; });
await attempt('break', async () => { for await (const x of sync([1, 2])) break; });
await attempt('throw', async () => { for await (const x of sync([1, 2])) throw 'body'; });
await attempt('return value', async () => { for await (const x of sync([1, 2])) return x; });
await attempt('return throws', async () => { for await (const x of sync([1], { return: () => { throw 'return'; } })) break; });
await attempt('return gives number', async () => { for await (const x of sync([1], { return: () => 1 })) break; });
await attempt('return throws after body', async () => { for await (const x of sync([1], { return: () => { throw 'return'; } })) throw 'body'; });
await attempt('return of promise value', async () => { for await (const x of sync([1], { return: () => ({ value: Promise.reject('awaited too'), done: true }) })) break; });
await attempt('no return', async () => { for await (const x of sync([1], { return: undefined })) break; return 'left'; });
await attempt('promise of final value', async () => { for await (const x of { [Symbol.iterator]: () => ({ next: () => ({ done: true, value: Promise.resolve('final') }) }) }); return 'end'; });
await attempt('both iterators', async () => { const o = { [Symbol.iterator]: () => [1][Symbol.iterator](), async *[Symbol.asyncIterator]() { yield 'async one'; } }; for await (const x of o) return x; });
await attempt('null async iterator', async () => { const o = { [Symbol.iterator]: () => ['sync one'][Symbol.iterator](), [Symbol.asyncIterator]: null }; for await (const x of o) return x; });
await attempt('bad async iterator', async () => { for await (const x of { [Symbol.asyncIterator]: 1 }); });
await attempt('async iterator gives number', async () => { for await (const x of { [Symbol.asyncIterator]: () => 1 }); });
await attempt('not iterable', async () => { for await (const x of 5); });
await attempt('null', async () => { for await (const x of null); });
await attempt('destructuring head', async () => { const out = []; for await (const [a, { b = await 'dflt' }] of [[1, {}], Promise.resolve([2, { b: 'B' }])]) out.push(a, b); return out; });
await attempt('assignment head', async () => { const t = {}; for await (t.x of sync([1, Promise.resolve(2)])); return t.x; });
await attempt('closures', async () => { const fs = []; for await (const x of [1, 2, 3]) fs.push(() => x); return fs.map((f) => f()); });
await attempt('labels', async () => { const out = []; outer: for await (const x of [1, 2]) { for await (const y of ['a', 'b']) { if (x === 2) break outer; if (y === 'b') continue outer; out.push(`${x}${y}`); } } return out; });
await attempt('string', async () => { const out = []; for await (const c of 'xy') out.push(c); return out; });
await attempt('generator of promises', async () => { const out = []; for await (const x of (function* () { const got = yield Promise.resolve('p'); out.push(typeof got); yield 'q'; })()) out.push(x); return out; });
await attempt('delegation of promises', async () => { const out = []; for await (const x of (async function* () { const r = yield* sync([Promise.resolve(1), 2]); out.push(r); })()) out.push(x); return out; });
await attempt('delegated return', async () => { const g = (async function* () { yield* sync([1, 2]); })(); await g.next(); return (await g.return('R')).value; });

// expect:
//   values: value 1,2,3 [next0,next1,next2,next3]
//   break: value undefined [next0,return 0]
//   throw: error body [next0,return 0]
//   return value: value 1 [next0,return 0]
//   return throws: error return [next0]
//   return gives number: error TypeError [next0]
//   return throws after body: error body [next0]
//   return of promise value: error awaited too [next0]
//   no return: value left [next0]
//   promise of final value: value end []
//   both iterators: value async one []
//   null async iterator: value sync one []
//   bad async iterator: error TypeError []
//   async iterator gives number: error TypeError []
//   not iterable: error TypeError []
//   null: error TypeError []
//   destructuring head: value 1,dflt,2,B []
//   assignment head: value 2 [next0,next1,next2]
//   closures: value 1,2,3 []
//   labels: value 1a []
//   string: value x,y []
//   generator of promises: value p,undefined,q []
//   delegation of promises: value 1,2, [next0,next1,next2]
//   delegated return: value undefined [next0,return 1]
