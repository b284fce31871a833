// Several asynchronous loops run interleaved; each keeps its own state across awaits and chunks.
const log = [];
const worker = async (name, n, every) => {
  let sum = 0;
  for (let i = 0; i < n; i++) {
    if (i % every === 0) {
      await null;
      log.push(`${name}${i}`);
    }
    sum += i;
  }
  return sum;
};
console.log((await Promise.all([worker('a', 1500, 500), worker('b', 2049, 1024), worker('c', 3, 1)])).join());
console.log(log.splice(0).join(' '));
async function* numbers(n) {
  for (let i = 0; i < n; i++) {
    if (i % 700 === 0) await null;
    yield i;
  }
}
const consume = async (name, n, stop) => {
  let sum = 0;
  for await (const x of numbers(n)) {
    if (x === stop) break;
    if (x % 2) continue;
    sum += x;
  }
  log.push(name);
  return sum;
};
console.log((await Promise.all([consume('short', 100, -1), consume('long', 1200, 1100), consume('none', 0, 0)])).join());
console.log(log.splice(0).join(' '));
const fs = [];
const capture = async (n) => {
  for (let i = 0; i < n; i++) {
    if (i % 1024 !== 1023) continue;
    fs.push(() => i);
    await null;
  }
  for (const x of [1, 2]) {
    await null;
    fs.push(() => x * 1000);
  }
};
await Promise.all([capture(2048), capture(1024)]);
console.log(fs.map((f) => f()).join());
let turns = 0;
const pingPong = async (limit) => {
  while (turns < limit) {
    turns++;
    await null;
  }
};
await Promise.all([pingPong(1500), pingPong(1500), pingPong(1500)]);
console.log(turns);
const channel = () => {
  const items = [];
  const waiting = [];
  return {
    send: (v) => (waiting.length ? waiting.shift()(v) : items.push(v)),
    receive: () => (items.length ? Promise.resolve(items.shift()) : new Promise((r) => waiting.push(r))),
  };
};
const ch = channel();
const producer = async () => {
  for (let i = 0; i < 1100; i++) {
    ch.send(i);
    if (i % 100 === 0) await null;
  }
  ch.send(null);
};
const receiver = async () => {
  let total = 0;
  for (;;) {
    const v = await ch.receive();
    if (v === null) return total;
    total += v;
  }
};
console.log((await Promise.all([receiver(), producer()]))[0]);
const results = await Promise.allSettled(
  [1, 2, 3].map(async (k) => {
    for (let i = 0; ; i++) {
      if (i % 300 === 0) await null;
      if (i === k * 600) {
        if (k === 2) throw new Error(`failed at ${i}`);
        return i;
      }
    }
  }),
);
console.log(results.map((r) => r.value ?? r.reason.message).join());

// expect:
//   1124250,2098176,3
//   a0 b0 c0 a500 b1024 c1 a1000 b2048 c2
//   2450,301950,0
//   none short long
//   1023,1023,2047,1000,1000,2000,2000
//   1500
//   604450
//   600,failed at 1200,1800
