// Messages of a pattern that takes the whole of what was thrown.
// except compiled: the tick comes before the pattern, which therefore takes a variable
// except interpreted: V8 quotes a variable of its own, the engine the value
const show = async (f) => {
  try {
    await f();
    console.log('no error');
  } catch (e) {
    console.log(`${e.name}: ${e.message}`);
  }
};
await show(() => { try { throw undefined; } catch ({ message }) {} });
await show(() => { try { throw null; } catch ({ message: { length } }) {} });
await show(() => { try { throw null; } catch ({}) {} });
await show(() => { try { throw 1; } catch ([a]) {} });

// expect:
//   TypeError: Cannot destructure property 'message' of '.catch' as it is undefined.
//   TypeError: Cannot destructure property 'message' of '.catch' as it is null.
//   TypeError: Cannot destructure '.catch' as it is null.
//   TypeError: number 1 is not iterable (cannot read property Symbol(Symbol.iterator))
