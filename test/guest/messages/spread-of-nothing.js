// A message in which V8 names a property that nobody asked for.
// except compiled and interpreted: that is what V8 alone does
const u = undefined;
try {
  Math.max(...u);
} catch (e) {
  console.log(`${e.name}: ${e.message}`);
}

// expect:
//   TypeError: u is not iterable (cannot read property undefined)
