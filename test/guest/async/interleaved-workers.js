// Several async functions at once: each await gives way exactly once, whatever it stands in.
const log = [];
const worker = async (name, steps) => {
  for (let i = 0; i < steps; i++) {
    log.push(`${name}${i}`);
    if (i % 3 === 0) await i;
    else if (i % 3 === 1) await Promise.resolve(i);
    else {
      try {
        await Promise.reject(new Error('x'));
      } catch {
        log.push(`${name}!`);
      } finally {
        await null;
      }
    }
  }
  return name;
};
console.log(await Promise.all([worker('a', 5), worker('b', 4), worker('c', 3)]).then((r) => r.join()));
console.log(log.join(' '));
log.length = 0;
class Channel {
  #items = [];
  #waiting = [];
  send(x) {
    const next = this.#waiting.shift();
    if (next) next(x);
    else this.#items.push(x);
  }
  receive() {
    if (this.#items.length > 0) return Promise.resolve(this.#items.shift());
    return new Promise((resolve) => this.#waiting.push(resolve));
  }
}
const ch = new Channel();
const producer = (async () => {
  for (const x of ['p', 'q', 'r']) {
    log.push(`send ${x}`);
    ch.send(x);
    await null;
  }
  ch.send(null);
})();
const consumer = (async (name) => {
  for (let x; (x = await ch.receive()) !== null; ) log.push(`${name} got ${x}`);
  log.push(`${name} done`);
})('k');
await Promise.all([producer, consumer]);
console.log(log.join(', '));
log.length = 0;
class Lock {
  #tail = Promise.resolve();
  async with(f) {
    const before = this.#tail;
    let release;
    this.#tail = new Promise((r) => (release = r));
    await before;
    try {
      return await f();
    } finally {
      release();
    }
  }
}
const lock = new Lock();
const critical = (n) => lock.with(async () => {
  log.push(`in ${n}`);
  await null;
  await null;
  log.push(`out ${n}`);
  if (n === 2) throw new Error('two');
  return n;
});
const results = await Promise.allSettled([1, 2, 3].map(critical));
console.log(log.join(', '), results.map((r) => r.value ?? r.reason.message).join());
log.length = 0;
const order = [];
const p = new Promise((resolve) => {
  order.push('executor');
  resolve('v');
  order.push('after resolve');
});
p.then((x) => order.push(`then ${x}`));
(async () => {
  order.push('async start');
  order.push(await p);
})();
queueMicrotask(() => order.push('microtask'));
order.push('sync end');
await null;
await null;
console.log(order.join());
const limited = async (n, tasks) => {
  const out = [];
  const it = tasks.entries();
  await Promise.all(Array.from({ length: n }, async () => {
    for (const [i, t] of it) out[i] = await t();
  }));
  return out;
};
let running = 0;
let most = 0;
const task = (n) => async () => {
  most = Math.max(most, ++running);
  for (let i = 0; i < n; i++) await null;
  running--;
  return n;
};
console.log((await limited(2, [3, 1, 4, 1, 5].map(task))).join(), most);

// expect:
//   a,b,c
//   a0 b0 c0 a1 b1 c1 a2 b2 c2 a! b! c! a3 b3 a4
//   send p, send q, k got p, send r, k got q, k got r, k done
//   in 1, out 1, in 2, out 2, in 3, out 3 1,two,3
//   executor,after resolve,async start,sync end,then v,v,microtask
//   3,1,4,1,5 2
