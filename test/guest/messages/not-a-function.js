// Messages: calls of what is no function, with the source of the callee as V8 prints it.
const show = (f) => {
  try {
    f();
    console.log('no error');
  } catch (e) {
    console.log(`${e.name}: ${e.message}`);
  }
};
const u = undefined;
const o = { a: { b: 1, f() {} }, n: 5, s: 'text' };
const arr = [1];
const key = 'b';
const i = 0;
show(() => u());
show(() => o());
show(() => o.x());
show(() => o.a.b());
show(() => o.a.b.c());
show(() => o['quoted']());
show(() => o[key]());
show(() => o.a[key]());
show(() => o[key + 1]());
show(() => arr[0]());
show(() => arr[i]());
show(() => o?.n());
show(() => o.missing?.a.b());
show(() => o.a?.b());
show(() => o.a.b?.());
show(() => o.n?.());
show(() => (o.x)());
show(() => (u || o)());
show(() => (() => 1)()());
show(() => o.a.f()());
show(() => o.a.f().g());
show(() => 'text'());
show(() => (5)());
show(() => true());
show(() => null());
show(() => ({})());
show(() => [1]());
show(() => `t`());
show(() => /r/());
show(() => 'text'.nope());
show(() => (5).nope());
show(() => [].nope());
show(() => ({}).nope());
show(() => (() => {}).nope());
show(() => new Map().nope());
show(() => globalThis.nope());
show(() => Math.nope());
show(() => JSON());
show(() => o.s.length());
show(() => u`t`);
show(() => o.x`t`);
show(() => o.a.b`t${1}`);
show(() => new u());
show(() => new o());
show(() => new o.x());
show(() => new o.a.b());
show(() => new (() => {})());
show(() => new o.a.f());
show(() => new Math.max());
show(() => new 5());
show(() => new (class { static s() {} }).s());
show(() => o.x(...[1]));
show(() => u(...[1]));
show(() => new u(...[1]));
show(() => arr.map(5));
show(() => arr.forEach());
show(() => arr.sort(1));
show(() => arr.reduce(null));
show(() => new Promise());
show(() => new Promise(1));
show(() => Reflect.apply(1));
show(() => Array.from([1], 5));
show(() => 'a'.replaceAll(/a/, 'b'));
show(() => [...u.x()]);
show(() => o.a.x().y.z());
show(() => ((f) => f())(5));
show(() => { let local; local(); });
show(() => { const { q } = o; q(); });

// expect:
//   TypeError: u is not a function
//   TypeError: o is not a function
//   TypeError: o.x is not a function
//   TypeError: o.a.b is not a function
//   TypeError: o.a.b.c is not a function
//   TypeError: o.quoted is not a function
//   TypeError: o[key] is not a function
//   TypeError: o.a[key] is not a function
//   TypeError: o[(key + 1)] is not a function
//   TypeError: arr[0] is not a function
//   TypeError: arr[i] is not a function
//   TypeError: o?.n is not a function
//   no error
//   TypeError: o.a?.b is not a function
//   TypeError: o.a.b is not a function
//   TypeError: o.n is not a function
//   TypeError: o.x is not a function
//   TypeError: (u || o) is not a function
//   TypeError: (intermediate value)(...) is not a function
//   TypeError: o.a.f(...) is not a function
//   TypeError: Cannot read properties of undefined (reading 'g')
//   TypeError: "text" is not a function
//   TypeError: 5 is not a function
//   TypeError: true is not a function
//   TypeError: null is not a function
//   TypeError: {} is not a function
//   TypeError: [1] is not a function
//   TypeError: "t" is not a function
//   TypeError: /r/ is not a function
//   TypeError: "text".nope is not a function
//   TypeError: 5.nope is not a function
//   TypeError: [].nope is not a function
//   TypeError: {}.nope is not a function
//   TypeError: (intermediate value).nope is not a function
//   TypeError: (intermediate value).nope is not a function
//   TypeError: globalThis.nope is not a function
//   TypeError: Math.nope is not a function
//   TypeError: JSON is not a function
//   TypeError: o.s.length is not a function
//   TypeError: u is not a function
//   TypeError: o.x is not a function
//   TypeError: o.a.b is not a function
//   TypeError: u is not a constructor
//   TypeError: o is not a constructor
//   TypeError: o.x is not a constructor
//   TypeError: o.a.b is not a constructor
//   TypeError: (intermediate value) is not a constructor
//   TypeError: o.a.f is not a constructor
//   TypeError: Math.max is not a constructor
//   TypeError: 5 is not a constructor
//   TypeError: (intermediate value).s is not a constructor
//   TypeError: o.x is not a function
//   TypeError: u is not a function
//   TypeError: u is not a constructor
//   TypeError: 5 is not a function
//   TypeError: undefined is not a function
//   TypeError: The comparison function must be either a function or undefined
//   TypeError: null is not a function
//   TypeError: Promise resolver undefined is not a function
//   TypeError: Promise resolver 1 is not a function
//   TypeError: Function.prototype.apply was called on 1, which is a number and not a function
//   TypeError: 5 is not a function
//   TypeError: String.prototype.replaceAll called with a non-global RegExp argument
//   TypeError: Cannot read properties of undefined (reading 'x')
//   TypeError: o.a.x is not a function
//   TypeError: f is not a function
//   TypeError: local is not a function
//   TypeError: q is not a function
