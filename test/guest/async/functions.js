// async functions: parameters reject, this and arguments in arrows, throw before await, contextual names.
const log = [];
async function params(a = missing()) {
  return a;
}
function missing() {
  throw new RangeError('default failed');
}
await params().catch((e) => log.push(`${e.name} as rejection`));
async function pattern({ x }) {
  return x;
}
await pattern().catch((e) => log.push(e.name));
async function outer() {
  const arrow = async (...r) => [this?.tag, arguments.length, r.length].join();
  return await arrow(1, 2, 3);
}
log.push(await outer.call({ tag: 'T' }, 'a', 'b'));
const async = (x) => `async(${x})`;
log.push(async(1));
const f = async (x) => async(x);
log.push(await f(2));
const g = async x => x;
log.push(await g(3));
const o = {
  async: 1,
  async method() {
    return 'm';
  },
  async *gen() {
    yield 1;
  },
  async get() {
    return 'get';
  },
  async async() {
    return 'aa';
  },
};
log.push(await o.method(), await o.get(), await o.async());
log.push(Object.prototype.toString.call(f), 'prototype' in f, f.name);
try {
  new f();
} catch (e) {
  log.push(e.name);
}
log.push((await f) === f, await await Promise.resolve(Promise.resolve('flat')));
log.push((await 2) ** 3, -(await 4), typeof (await 'x'), !(await 0));
const results = await Promise.all([1, 2, 3].map(async (n) => n * (await 2)));
log.push(results.join('+'));
let shared = 0;
const add = async (n) => {
  shared = shared + (await n);
};
await Promise.all([add(1), add(2), add(4)]);
log.push(`lost update ${shared}`);
let kept = 0;
const keep = async (n) => {
  kept += await n;
};
await keep(1);
await keep(2);
log.push(kept);
const notPromise = { then: 5 };
log.push((await notPromise).then);
const bad = {
  get then() {
    throw new Error('then getter');
  },
};
try {
  await bad;
} catch (e) {
  log.push(e.message);
}
console.log(log.join('\n'));

// expect:
//   RangeError as rejection
//   TypeError
//   T,2,3
//   async(1)
//   async(2)
//   3
//   m
//   get
//   aa
//   [object AsyncFunction]
//   false
//   f
//   TypeError
//   true
//   flat
//   8
//   -4
//   string
//   true
//   2+4+6
//   lost update 4
//   3
//   5
//   then getter
