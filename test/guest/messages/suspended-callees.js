// Messages that quote an expression with `await` or `yield` inside.
// except compiled: what is quoted contains the tick that follows `await` and `yield`
// except interpreted: V8 quotes the value in places where the engine quotes the source
const show = async (f) => {
  try {
    await f();
    console.log('no error');
  } catch (e) {
    console.log(`${e.name}: ${e.message}`);
  }
};
const u = undefined;
const drive = (g) => {
  const it = g();
  it.next();
  it.next(1);
};
await show(async () => (await 1)());
await show(async () => (await {}).m());
await show(async () => new (await 1)());
await show(async () => { for (const x of await 1); });
await show(async () => [...(await 1)]);
await show(async () => { const [a] = await 1; });
await show(async () => { const { a } = await null; });
await show(async () => ({})[await 'key']());
await show(() => drive(function* () { (yield)(); }));
await show(() => drive(function* () { (yield).m(); }));
await show(() => drive(function* () { new (yield)(); }));
await show(() => drive(function* () { for (const x of yield); }));
await show(() => drive(function* () { ({})[yield](); }));
await show(() => drive(function* () { [...(yield)]; }));
await show(() => drive(function* () { yield* yield; }));
await show(() => drive(function* () { yield* u; }));
await show(() => drive(function* () { yield* 5; }));

// expect:
//   TypeError: (intermediate value) is not a function
//   TypeError: (intermediate value).m is not a function
//   TypeError: (intermediate value) is not a constructor
//   TypeError: (intermediate value) is not iterable
//   TypeError: (intermediate value) is not iterable
//   TypeError: (intermediate value) is not iterable
//   TypeError: Cannot destructure property 'a' of '(intermediate value)' as it is null.
//   TypeError: {}[(intermediate value)] is not a function
//   TypeError: (intermediate value) is not a function
//   TypeError: (intermediate value).m is not a function
//   TypeError: (intermediate value) is not a constructor
//   TypeError: (intermediate value) is not iterable
//   TypeError: {}[(intermediate value)] is not a function
//   TypeError: (intermediate value) is not iterable
//   TypeError: yield* (intermediate value) is not iterable
//   TypeError: undefined is not iterable (cannot read property Symbol(Symbol.iterator))
//   TypeError: number 5 is not iterable (cannot read property Symbol(Symbol.iterator))
