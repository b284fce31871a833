// Messages of patterns in `catch` and in parameters of functions that are called by the language.
// except interpreted: V8 calls null "object null" in places
const show = (f) => {
  try {
    f();
    console.log('no error');
  } catch (e) {
    console.log(`${e.name}: ${e.message}`);
  }
};
const thrown = (value) => () => {
  throw value;
};
show(() => { try { thrown({})(); } catch ({ a: { b } }) {} });
show(() => { try { thrown({ a: 1 })(); } catch ({ a, b = nowhere }) {} });
show(() => { try { thrown({ a: 1 })(); } catch ({ a = b, c: b }) {} try { thrown({})(); } catch ({ a = b, c: b }) {} });
show(() => { try { thrown(1)(); } catch (e) { e(); } });
show(() => { try { thrown(1)(); } catch (e) { e.x.y; } });
show(() => { try { thrown(1)(); } finally { undefined.x; } });
show(() => [undefined].map(({ a }) => a));
show(() => [1].map(([a]) => a));
show(() => 'x'.replace(/x/, (m, { p }) => p.q));
show(() => Object.defineProperty({}, 'x', { get: ({ a }) => a }).x);
show(() => ({ set x({ a }) {} }).x = null);
show(() => `${{ toString: ({ a }) => a }}`);
show(() => [...{ *[Symbol.iterator]({ a }) {} }]);
show(() => { for (const x of { [Symbol.iterator]: ([a]) => a }); });
show(() => JSON.stringify({ toJSON: (k, { a }) => a }));
show(() => JSON.parse('{}', (k, { a: { b } }) => b));
show(() => Array.from({ length: 1 }, ({ a }) => a));
show(() => new (class { constructor([a]) {} })());
show(() => new (class extends (class { constructor({ a }) {} }) {})());

// expect:
//   TypeError: Cannot read properties of undefined (reading 'b')
//   ReferenceError: nowhere is not defined
//   ReferenceError: Cannot access 'b' before initialization
//   TypeError: e is not a function
//   TypeError: Cannot read properties of undefined (reading 'y')
//   TypeError: Cannot read properties of undefined (reading 'x')
//   TypeError: Cannot destructure property 'a' of 'undefined' as it is undefined.
//   TypeError: number 1 is not iterable (cannot read property Symbol(Symbol.iterator))
//   TypeError: Cannot read properties of undefined (reading 'q')
//   TypeError: Cannot destructure property 'a' of 'undefined' as it is undefined.
//   TypeError: Cannot destructure property 'a' of 'object null' as it is null.
//   TypeError: Cannot destructure property 'a' of 'undefined' as it is undefined.
//   TypeError: Cannot destructure property 'a' of 'undefined' as it is undefined.
//   TypeError: undefined is not iterable (cannot read property Symbol(Symbol.iterator))
//   TypeError: Cannot destructure property 'a' of 'undefined' as it is undefined.
//   TypeError: Cannot read properties of undefined (reading 'b')
//   TypeError: Cannot destructure property 'a' of 'undefined' as it is undefined.
//   TypeError: undefined is not iterable (cannot read property Symbol(Symbol.iterator))
//   TypeError: Cannot destructure property 'a' of 'undefined' as it is undefined.
