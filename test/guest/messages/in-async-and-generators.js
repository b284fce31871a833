// Messages in functions that suspend: the same as elsewhere.
const log = (e) => console.log(`${e.name}: ${e.message}`);
const nothing = Promise.resolve(undefined);
const o = { p: Promise.resolve({ q: 1 }) };
const cases = [
  async () => (await nothing).a,
  async () => { (await nothing).a = 1; },
  async () => { const x = await nothing; x.y; },
  async () => { const f = await o.p; f(); },
  async () => { const f = await o.p; f.q(); },
  async () => { early; await null; let early; },
  async () => { const c = await 1; c = 2; },
  async () => { await nowhere; },
  async () => { await o.missing(); },
  async () => { for await (const x of await nothing); },
  async () => { new (class { static m() { return this.x.y; } }).m(); },
  async ({ a }) => a,
  async (a = b, b) => a,
  async () => (await Promise.all([o.x.y, 1])),
  async () => { class C extends (await nothing) {} },
  async () => { throw await null; },
  async () => { (await 1) + 1n; },
  async () => { await Promise.any([]); },
  async () => { await Promise.reject(); },
];
for (const f of cases) await f().then(() => console.log('no error'), (e) => (e instanceof Error ? log(e) : console.log(String(e))));
const generators = [
  function* () { (yield).a; },
  function* () { const f = yield; f(); },
  function* () { yield early; let early; },
  function* () { const c = yield; c = 1; },
  function* () { (yield).a.b = 1; },
  function* () { new (class extends (yield) {})(); },
];
for (const g of generators) {
  try {
    const it = g();
    it.next();
    it.next(undefined);
    console.log('no error');
  } catch (e) {
    log(e);
  }
}
for (const request of [(g) => g.throw.call(1), (g) => new g.constructor()]) {
  try {
    request((function* () {})());
  } catch (e) {
    log(e);
  }
}

// expect:
//   TypeError: Cannot read properties of undefined (reading 'a')
//   TypeError: Cannot set properties of undefined (setting 'a')
//   TypeError: Cannot read properties of undefined (reading 'y')
//   TypeError: f is not a function
//   TypeError: f.q is not a function
//   ReferenceError: Cannot access 'early' before initialization
//   TypeError: Assignment to constant variable.
//   ReferenceError: nowhere is not defined
//   TypeError: o.missing is not a function
//   TypeError: Cannot read properties of undefined (reading 'Symbol(Symbol.asyncIterator)')
//   TypeError: (intermediate value).m is not a constructor
//   TypeError: Cannot destructure property 'a' of 'undefined' as it is undefined.
//   ReferenceError: Cannot access 'b' before initialization
//   TypeError: Cannot read properties of undefined (reading 'y')
//   TypeError: Class extends value undefined is not a constructor or null
//   null
//   TypeError: Cannot mix BigInt and other types, use explicit conversions
//   AggregateError: All promises were rejected
//   undefined
//   TypeError: Cannot read properties of undefined (reading 'a')
//   TypeError: f is not a function
//   ReferenceError: Cannot access 'early' before initialization
//   TypeError: Assignment to constant variable.
//   TypeError: Cannot read properties of undefined (reading 'a')
//   TypeError: Class extends value undefined is not a constructor or null
//   TypeError: Method [Generator].prototype.throw called on incompatible receiver 1
//   TypeError: g.constructor is not a constructor
