// Messages: object patterns on undefined and null.
// except interpreted: V8 quotes another part of the source
const show = (f) => {
  try {
    f();
    console.log('no error');
  } catch (e) {
    console.log(`${e.name}: ${e.message}`);
  }
};
const u = undefined;
const n = null;
const o = {};
const f = () => {};
show(() => { const { a } = u; });
show(() => { const { a } = n; });
show(() => { const { a } = undefined; });
show(() => { const { a } = null; });
show(() => { const { a, b } = o.x; });
show(() => { const { a: b } = o.x; });
show(() => { const { a = 1 } = u; });
show(() => { const { 'quoted key': b } = u; });
show(() => { const { 0: b } = u; });
show(() => { const { ['comp' + 1]: b } = u; });
show(() => { const {} = u; });
show(() => { const {} = n; });
show(() => { const { a } = f(); });
show(() => { const { a: { b } } = o; });
show(() => { const { a: { b } } = { a: null }; });
show(() => { const { a: {} } = o; });
show(() => { const { a: { b: { c } } } = { a: {} }; });
show(() => { const [{ a }] = [u]; });
show(() => { const [{ a }] = []; });
show(() => { let a; ({ a } = u); });
show(() => { let a; ({ a } = n); });
show(() => { ({} = n); });
show(() => { let a; ({ a: { a } } = o); });
show(() => (({ a }) => a)());
show(() => (({ a }) => a)(null));
show(() => (function ({ a: { b } }) {})({}));
show(() => (function named({ x }, { y }) {})({ x: 1 }));
show(() => new (class { constructor({ p }) {} })());
show(() => ({ m({ p }) {} }).m());
show(() => { (function () { const { a } = this; })(); });
show(() => { const { a } = o.p.q; });
await (async ({ a }) => a)().catch((e) => console.log(`${e.name}: ${e.message}`));

// expect:
//   TypeError: Cannot destructure property 'a' of 'u' as it is undefined.
//   TypeError: Cannot destructure property 'a' of 'n' as it is null.
//   TypeError: Cannot destructure property 'a' of 'undefined' as it is undefined.
//   TypeError: Cannot destructure property 'a' of 'null' as it is null.
//   TypeError: Cannot destructure property 'a' of 'o.x' as it is undefined.
//   TypeError: Cannot destructure property 'a' of 'o.x' as it is undefined.
//   TypeError: Cannot read properties of undefined (reading 'a')
//   TypeError: Cannot destructure property 'quoted key' of 'u' as it is undefined.
//   TypeError: Cannot destructure property '0' of 'u' as it is undefined.
//   TypeError: Cannot destructure 'u' as it is undefined.
//   TypeError: Cannot destructure 'u' as it is undefined.
//   TypeError: Cannot destructure 'n' as it is null.
//   TypeError: Cannot destructure property 'a' of 'f(...)' as it is undefined.
//   TypeError: Cannot read properties of undefined (reading 'b')
//   TypeError: Cannot read properties of null (reading 'b')
//   TypeError: Cannot destructure property 'a' of 'o' as it is undefined.
//   TypeError: Cannot read properties of undefined (reading 'c')
//   TypeError: Cannot read properties of undefined (reading 'a')
//   TypeError: Cannot read properties of undefined (reading 'a')
//   TypeError: Cannot destructure property 'a' of 'u' as it is undefined.
//   TypeError: Cannot destructure property 'a' of 'n' as it is null.
//   TypeError: Cannot destructure 'n' as it is null.
//   TypeError: Cannot read properties of undefined (reading 'a')
//   TypeError: Cannot destructure property 'a' of 'undefined' as it is undefined.
//   TypeError: Cannot destructure property 'a' of 'object null' as it is null.
//   TypeError: Cannot read properties of undefined (reading 'b')
//   TypeError: Cannot destructure property 'y' of 'undefined' as it is undefined.
//   TypeError: Cannot destructure property 'p' of 'undefined' as it is undefined.
//   TypeError: Cannot destructure property 'p' of 'undefined' as it is undefined.
//   TypeError: Cannot destructure property 'a' of 'this' as it is undefined.
//   TypeError: Cannot read properties of undefined (reading 'q')
//   TypeError: Cannot destructure property 'a' of 'undefined' as it is undefined.
