// Messages of object patterns that only collect the rest.
// except compiled: the rest is taken by a function of the realm
const show = async (f) => {
  try {
    await f();
    console.log('no error');
  } catch (e) {
    console.log(`${e.name}: ${e.message}`);
  }
};
const u = undefined;
const n = null;
await show(() => { const { ...r } = u; });
await show(() => { const { ...r } = n; });
await show(() => { const { ...r } = u.x; });

// expect:
//   TypeError: Cannot destructure 'u' as it is undefined.
//   TypeError: Cannot destructure 'n' as it is null.
//   TypeError: Cannot read properties of undefined (reading 'x')
