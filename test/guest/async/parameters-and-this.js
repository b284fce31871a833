// Async functions of every form: defaults that fail reject, `this`, `arguments`, names, lengths, hoisting.
const outcome = (f) => {
  try {
    const p = f();
    return p.then((v) => `resolved ${v}`, (e) => `rejected ${e.name ?? e}`);
  } catch (e) {
    return Promise.resolve(`threw ${e.name ?? e}`);
  }
};
console.log(await outcome(() => hoisted(1)));
async function hoisted(x) {
  return `hoisted ${x}`;
}
console.log(await outcome(() => (async (a = (() => { throw 'default'; })()) => a)()));
console.log(await outcome(() => (async ({ a }) => a)()));
console.log(await outcome(() => (async ([a]) => a)(1)));
console.log(await outcome(() => (async function (a, b = late, late) {})(1)));
console.log(await outcome(() => (async (a, b = a, ...c) => `${a}${b}${c}`)(1, undefined, 2, 3)));
const o = {
  v: 'o',
  async m() {
    await null;
    return this.v;
  },
  arrow: async () => typeof this,
  async nested() {
    const inner = async () => {
      await null;
      return `${this.v} ${arguments.length}`;
    };
    return inner();
  },
  get lazy() {
    return (async () => this.v)();
  },
  async *ag() {
    yield this.v;
  },
  async 'quoted name'() {},
  async 1() {},
  async [`comp${1}`]() {},
  async async() {
    return 'async async';
  },
  async await() {
    return 'async await';
  },
  async get() {
    return 'async get';
  },
  async: 1 && 'overridden',
};
console.log(await o.m(), await o.arrow(), await o.nested(1, 2), await o.lazy, (await o.ag().next()).value, o.async, await o.await(), await o.get());
const { m } = o;
console.log(await outcome(() => m()));
console.log(await outcome(() => m.call({ v: 'called' })), await outcome(() => Reflect.apply(m, { v: 'applied' }, [])));
console.log(o.m.name, o['quoted name'].name, o[1].name, o.comp1.name, o.m.length, (async (a, b, c = 1) => {}).length);
console.log('prototype' in o.m, 'prototype' in (async () => {}), 'prototype' in hoisted, 'prototype' in o.ag);
console.log(await outcome(() => new hoisted()), await outcome(() => new o.m()));
console.log(Object.prototype.toString.call(hoisted), Object.getPrototypeOf(hoisted).constructor.name, hoisted() instanceof Promise);
const async = (x) => `function named async ${x}`;
console.log(async(1), async (2));
const one = async x => x;
const two = async (x) => { return await x };
const three = async function named(n) {
  return n === 0 ? 'base' : named(n - 1);
};
console.log(await one(1), await two(2), await three(3));
console.log(await (async () => ({ literal: 1 }))().then((x) => x.literal), await (async () => {})());
const recursive = async (n) => (n <= 1 ? 1 : n * (await recursive(n - 1)));
console.log(await recursive(10));
const deep = async (n) => { if (n > 0) await deep(n - 1); return n; };
console.log(await deep(300));
const args = async function () {
  arguments[0] = 'changed';
  await null;
  return [...arguments].join();
};
console.log(await args(1, 2));
const iife = await (async function () {
  const f = () => this;
  await 0;
  return f();
}).call('strict this');
console.log(typeof iife, iife);
console.log(await Promise.all([1, 2, 3].map(async (x) => (await null, x * 2))).then(String));
console.log(await [1, 2, 3].reduce(async (sum, x) => (await sum) + x, 0));

// expect:
//   resolved hoisted 1
//   rejected default
//   rejected TypeError
//   rejected TypeError
//   rejected ReferenceError
//   resolved 112,3
//   o undefined o 2 o o overridden async await async get
//   rejected TypeError
//   resolved called resolved applied
//   m quoted name 1 comp1 0 2
//   false false false true
//   threw TypeError threw TypeError
//   [object AsyncFunction] AsyncFunction true
//   function named async 1 function named async 2
//   1 2 base
//   1 undefined
//   3628800
//   300
//   changed,2
//   string strict this
//   2,4,6
//   6
