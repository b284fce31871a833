// Messages: what cannot be iterated.
// except interpreted: V8 quotes the value in places where the engine quotes the source
const show = (f) => {
  try {
    const r = f();
    if (typeof r?.next === 'function') r.next();
    console.log('no error');
  } catch (e) {
    console.log(`${e.name}: ${e.message}`);
  }
};
const u = undefined;
const n = null;
const num = 5;
const o = { p: {}, q: 1 };
const f = () => {};
show(() => [...u]);
show(() => [...n]);
show(() => [...num]);
show(() => [...o]);
show(() => [...o.p]);
show(() => [...o.missing]);
show(() => [...f]);
show(() => [...f()]);
show(() => Math.max(...num));
show(() => Math.max(...o));
show(() => Math.max(1, ...o.q));
show(() => new Array(...num));
show(() => { for (const x of u); });
show(() => { for (const x of n); });
show(() => { for (const x of num); });
show(() => { for (const x of o); });
show(() => { for (const x of o.p); });
show(() => { for (const x of true); });
show(() => { for (const x of f()); });
show(() => { const [a] = u; });
show(() => { const [a] = n; });
show(() => { const [a] = o; });
show(() => { const [a] = num; });
show(() => { const [a] = o.missing; });
show(() => { let a; [a] = u; });
show(() => { let a; [a] = o; });
show(() => { const [[a]] = [u]; });
show(() => { const [[a]] = [1]; });
show(() => { const { q: [a] } = o; });
show(() => (([a]) => a)());
show(() => (([a]) => a)({}));
show(() => (function ([a]) {})(null));
show(() => new Map([1]));
show(() => new Map(5));
show(() => new Set(5));
show(() => new Set(o));
show(() => new WeakMap([1]));
show(() => Object.fromEntries(5));
show(() => Object.fromEntries([1]));
show(() => Object.fromEntries(u));
show(() => Array.from({ [Symbol.iterator]: 1 }));
show(() => [...{ [Symbol.iterator]: 1 }]);
show(() => [...{ [Symbol.iterator]: () => 1 }]);
show(() => [...{ [Symbol.iterator]: () => ({ next: () => 1 }) }]);
show(() => { for (const x of { [Symbol.iterator]: () => 1 }); });
show(() => { for (const x of { [Symbol.iterator]: () => ({}) }); });
show(() => { for (const x of { [Symbol.iterator]: () => ({ next: () => 1 }) }); });
show(() => { for (const x of { [Symbol.iterator]: () => ({ next: () => ({ done: false }), return: () => 1 }) }) break; });
show(() => { for (const x of { [Symbol.iterator]: () => ({ next: () => ({ done: false }), return: 1 }) }) break; });
show(() => { const [a] = { [Symbol.iterator]: () => ({ next: () => 1 }) }; });
show(() => { const [a] = { [Symbol.iterator]: () => ({ next: () => ({ done: false }), return: () => 1 }) }; });
show(() => (function* () { yield* { [Symbol.iterator]: () => ({ next: () => 1 }) }; })());
show(() => { const g = (function* () { yield* { [Symbol.iterator]: () => ({ next: () => ({}) }) }; })(); g.next(); g.throw(new Error('lost')); });
show(() => { const g = (function* () { g.next(); })(); g.next(); });
for (const x of [u, 5, {}, { [Symbol.asyncIterator]: 1 }, { [Symbol.asyncIterator]: () => 1 }, { [Symbol.asyncIterator]: () => ({ next: () => 1 }) }]) {
  try {
    for await (const y of x);
  } catch (e) {
    console.log(`${e.name}: ${e.message}`);
  }
}
await Promise.all(5).catch((e) => console.log(`${e.name}: ${e.message}`));
await Promise.race().catch((e) => console.log(`${e.name}: ${e.message}`));

// expect:
//   TypeError: u is not iterable
//   TypeError: n is not iterable
//   TypeError: num is not iterable
//   TypeError: o is not iterable
//   TypeError: o.p is not iterable
//   TypeError: o.missing is not iterable
//   TypeError: f is not iterable
//   TypeError: f is not a function or its return value is not iterable
//   TypeError: Spread syntax requires ...iterable[Symbol.iterator] to be a function
//   TypeError: Spread syntax requires ...iterable[Symbol.iterator] to be a function
//   TypeError: Spread syntax requires ...iterable[Symbol.iterator] to be a function
//   TypeError: Spread syntax requires ...iterable[Symbol.iterator] to be a function
//   TypeError: u is not iterable
//   TypeError: n is not iterable
//   TypeError: num is not iterable
//   TypeError: o is not iterable
//   TypeError: o.p is not iterable
//   TypeError: true is not iterable
//   TypeError: f is not a function or its return value is not iterable
//   TypeError: u is not iterable
//   TypeError: n is not iterable
//   TypeError: o is not iterable
//   TypeError: num is not iterable
//   TypeError: undefined is not iterable (cannot read property Symbol(Symbol.iterator))
//   TypeError: undefined is not iterable (cannot read property Symbol(Symbol.iterator))
//   TypeError: object is not iterable (cannot read property Symbol(Symbol.iterator))
//   TypeError: undefined is not iterable (cannot read property Symbol(Symbol.iterator))
//   TypeError: number 1 is not iterable (cannot read property Symbol(Symbol.iterator))
//   TypeError: o is not iterable (cannot read property Symbol(Symbol.iterator))
//   TypeError: undefined is not iterable (cannot read property Symbol(Symbol.iterator))
//   TypeError: object is not iterable (cannot read property Symbol(Symbol.iterator))
//   TypeError: object null is not iterable (cannot read property Symbol(Symbol.iterator))
//   TypeError: Iterator value 1 is not an entry object
//   TypeError: number 5 is not iterable (cannot read property Symbol(Symbol.iterator))
//   TypeError: number 5 is not iterable (cannot read property Symbol(Symbol.iterator))
//   TypeError: object is not iterable (cannot read property Symbol(Symbol.iterator))
//   TypeError: Iterator value 1 is not an entry object
//   TypeError: number 5 is not iterable (cannot read property Symbol(Symbol.iterator))
//   TypeError: Iterator value 1 is not an entry object
//   TypeError: undefined is not iterable
//   TypeError: %Array%.from requires that the property of the first argument, items[Symbol.iterator], when exists, be a function
//   TypeError: {(intermediate value)} is not iterable
//   TypeError: Result of the Symbol.iterator method is not an object
//   TypeError: Iterator result 1 is not an object
//   TypeError: Result of the Symbol.iterator method is not an object
//   TypeError: undefined is not a function
//   TypeError: Iterator result 1 is not an object
//   TypeError: Iterator result 1 is not an object
//   TypeError: number 1 is not a function
//   TypeError: Iterator result 1 is not an object
//   TypeError: Iterator result 1 is not an object
//   TypeError: Iterator result 1 is not an object
//   TypeError: The iterator does not provide a 'throw' method.
//   TypeError: Generator is already running
//   TypeError: Cannot read properties of undefined (reading 'Symbol(Symbol.asyncIterator)')
//   TypeError: x is not async iterable
//   TypeError: x is not async iterable
//   TypeError: x is not async iterable
//   TypeError: Result of the Symbol.asyncIterator method is not an object
//   TypeError: Iterator result 1 is not an object
//   TypeError: number 5 is not iterable (cannot read property Symbol(Symbol.iterator))
//   TypeError: undefined is not iterable (cannot read property Symbol(Symbol.iterator))
