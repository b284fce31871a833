// Messages in which V8 quotes something that does not stand in the source, or quotes it oddly.
// except interpreted: that is what V8 alone does
const show = async (f) => {
  try {
    await f();
    console.log('no error');
  } catch (e) {
    console.log(`${e.name}: ${e.message}`);
  }
};
const u = undefined;
const o = {};
await show(() => (0, o.x)());
await show(() => { const { x: [a] } = {}; });
await show(() => { for (const [a] of [1]); });
await show(() => { for (const [a] of [u]); });
await show(() => { for (const { a } of [u]); });
await show(() => { for (const { a } of [null]); });

// expect:
//   TypeError: (0 , o.x) is not a function
//   TypeError: Cannot destructure property 'Symbol(Symbol.iterator)' of '{}' as it is undefined.
//   TypeError: .for is not iterable
//   TypeError: .for is not iterable
//   TypeError: Cannot destructure property 'a' of '.for' as it is undefined.
//   TypeError: Cannot destructure property 'a' of '.for' as it is null.
