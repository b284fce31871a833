// Streams of async generators: map, filter, batch, merge, retry, with cancellation and clean-up.
const log = [];
async function* source(name, n) {
  try {
    for (let i = 0; i < n; i++) {
      await null;
      yield `${name}${i}`;
    }
  } finally {
    log.push(`${name} closed`);
  }
}
const map = (f) => async function* (it) { for await (const x of it) yield f(x); };
const filter = (p) => async function* (it) { for await (const x of it) if (await p(x)) yield x; };
const take = (n) => async function* (it) { if (n > 0) for await (const x of it) { yield x; if (--n <= 0) return; } };
const batch = (n) => async function* (it) {
  let group = [];
  for await (const x of it) {
    group.push(x);
    if (group.length === n) {
      yield group;
      group = [];
    }
  }
  if (group.length) yield group;
};
const pipe = (it, ...stages) => stages.reduce((acc, stage) => stage(acc), it);
const collect = async (it) => {
  const out = [];
  for await (const x of it) out.push(Array.isArray(x) ? `[${x}]` : x);
  return out.join(' ');
};
console.log(await collect(pipe(source('a', 5), map((x) => x.toUpperCase()), batch(2))), log.join());
log.length = 0;
console.log(await collect(pipe(source('b', 100), filter(async (x) => +x.slice(1) % 3 === 0), take(3))), log.join());
log.length = 0;
async function* merge(...sources) {
  const its = sources.map((s) => s[Symbol.asyncIterator]());
  const next = (it) => it.next().then((r) => ({ it, r }));
  const waiting = new Map(its.map((it) => [it, next(it)]));
  try {
    while (waiting.size > 0) {
      const { it, r } = await Promise.race(waiting.values());
      if (r.done) waiting.delete(it);
      else {
        waiting.set(it, next(it));
        yield r.value;
      }
    }
  } finally {
    await Promise.all([...waiting.keys()].map((it) => it.return()));
  }
}
console.log(await collect(merge(source('x', 3), source('y', 2))), log.join());
log.length = 0;
console.log(await collect(take(2)(merge(source('p', 9), source('q', 9)))), log.join());
log.length = 0;
const retry = async (times, f) => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await f(attempt);
    } catch (e) {
      log.push(e.message);
      if (attempt >= times) throw new Error(`gave up after ${attempt}`, { cause: e });
    }
  }
};
console.log(await retry(3, async (n) => { if (n < 3) throw new Error(`try ${n}`); return `ok ${n}`; }), log.join());
log.length = 0;
await retry(2, () => Promise.reject(new Error('always'))).catch((e) => console.log(e.message, e.cause.message));
const failing = async function* () { yield 1; throw new TypeError('source broke'); };
await collect(pipe(failing(), map((x) => x * 2))).catch((e) => console.log(e.name, e.message));
const ac = new AbortController();
const abortable = async function* (signal) {
  for (let i = 0; ; i++) {
    if (signal.aborted) return log.push('aborted');
    yield i;
  }
};
const seen = [];
for await (const x of abortable(ac.signal)) {
  seen.push(x);
  if (x === 3) ac.abort();
}
console.log(seen.join(), log.at(-1));
const cache = new Map();
const once = (key, f) => cache.get(key) ?? cache.set(key, f()).get(key);
let calls = 0;
const loads = await Promise.all([1, 1, 2, 1].map((k) => once(k, async () => (calls++, await null, `v${k}`))));
console.log(loads.join(), calls);

// expect:
//   [A0,A1] [A2,A3] [A4] a closed
//   b0 b3 b6 b closed
//   x0 y0 x1 y1 x2 y closed,x closed
//   p0 p1 p closed,q closed
//   ok 3 try 1,try 2
//   gave up after 2 always
//   TypeError source broke
//   0,1,2,3 aborted
//   v1,v1,v2,v1 2
