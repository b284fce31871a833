// What strict code refuses when it runs, and how it treats `this`, `arguments` and primitives.
const attempt = (name, f) => {
  let r;
  try {
    r = String(f());
  } catch (e) {
    r = e.name;
  }
  console.log(`${name}: ${r}`);
};
attempt('undeclared', () => {
  notDeclaredAnywhere = 1;
});
attempt('undeclared in a pattern', () => {
  [notDeclaredAnywhere] = [1];
});
attempt('undeclared loop variable', () => {
  for (notDeclaredAnywhere of [1]);
});
attempt('nothing was made', () => typeof notDeclaredAnywhere);
attempt('read-only', () => {
  Object.defineProperty({}, 'x', { value: 1 }).x = 2;
});
attempt('getter only', () => {
  ({
    get x() {
      return 1;
    },
  }).x = 2;
});
attempt('not extensible', () => {
  Object.preventExtensions({}).x = 1;
});
attempt('inherited read-only', () => {
  Object.create(Object.freeze({ x: 1 })).x = 2;
});
attempt('property of a string', () => {
  'text'.x = 1;
});
attempt('length of a string', () => {
  'text'.length = 1;
});
attempt('property of a number', () => {
  (5).x = 1;
});
attempt('property of a symbol', () => {
  Symbol.iterator.x = 1;
});
attempt('delete', () => delete Object.freeze({ a: 1 }).a);
attempt('delete of an array length', () => delete [].length);
attempt('delete of a function prototype', () => delete function () {}.prototype);
attempt('delete of what is absent', () => delete {}.absent);
attempt('this of a call', () =>
  (function () {
    return this;
  })());
attempt('this is not boxed', () =>
  (function () {
    return typeof this;
  }).call(5));
attempt('this of a callback', () =>
  [1].map(function () {
    return this;
  })[0]);
attempt('callee', () =>
  (function () {
    return arguments.callee;
  })());
attempt('unmapped arguments', () =>
  (function (a) {
    a = 2;
    return arguments[0];
  })(1));
attempt('function name', () =>
  (function own() {
    own = 1;
  })());
attempt('class name', () => {
  class K {
    static f() {
      K = 1;
    }
  }
  K.f();
});
attempt('NaN', () => {
  NaN = 1;
});
attempt('undefined', () => {
  undefined = 1;
});
attempt('failing proxy', () => {
  new Proxy({}, { set: () => false }).x = 1;
});
attempt('typed array element', () => {
  new Uint8Array(1)[5] = 1;
  return 'ignored';
});
attempt('block function stays inside', () => {
  {
    function inside() {}
  }
  return typeof inside;
});

// expect:
//   undeclared: ReferenceError
//   undeclared in a pattern: ReferenceError
//   undeclared loop variable: ReferenceError
//   nothing was made: undefined
//   read-only: TypeError
//   getter only: TypeError
//   not extensible: TypeError
//   inherited read-only: TypeError
//   property of a string: TypeError
//   length of a string: TypeError
//   property of a number: TypeError
//   property of a symbol: TypeError
//   delete: TypeError
//   delete of an array length: TypeError
//   delete of a function prototype: TypeError
//   delete of what is absent: true
//   this of a call: undefined
//   this is not boxed: number
//   this of a callback: undefined
//   callee: TypeError
//   unmapped arguments: 1
//   function name: TypeError
//   class name: TypeError
//   NaN: TypeError
//   undefined: TypeError
//   failing proxy: TypeError
//   typed array element: ignored
//   block function stays inside: undefined
