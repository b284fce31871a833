// The name of a class is a constant of its own scope, in its dead zone while heritage and keys are evaluated.
const attempt = (name, f) => {
  try {
    console.log(name, f());
  } catch (e) {
    console.log(name, e.name);
  }
};
attempt('heritage', () => class C extends C {});
attempt('heritage by closure', () => { let f; class C extends (f = () => C, Object) {} return f() === C; });
attempt('heritage by called closure', () => class C extends (() => C)() {});
attempt('key', () => class C { [C.name]() {} });
attempt('static key', () => class C { static [typeof C] = 1; });
attempt('key closure', () => {
  let f;
  class C {
    [(f = () => C, 'm')]() {}
  }
  return f() === C;
});
attempt('static field', () => class C { static self = C; }.self.name);
attempt('static block', () => {
  let seen;
  class C {
    static {
      seen = C.name;
    }
  }
  return seen;
});
attempt('assign inside', () => {
  class C {
    static set() {
      C = 1;
    }
  }
  C.set();
});
attempt('assign outside', () => {
  class C {
    static get() {
      return C;
    }
  }
  const before = C;
  C = 'replaced';
  return `${C} ${before.get() === before}`;
});
attempt('assign in heritage', () => class C extends (C = Object) {});
attempt('expression name outside', () => {
  const x = class Hidden {};
  return typeof Hidden + x.name;
});
attempt('expression shadows', () => {
  const Name = 'outer';
  const x = class Name {
    static read() {
      return typeof Name;
    }
  };
  return x.read() + typeof Name;
});
attempt('method parameter shadows', () => new (class C { m(C) { return C; } })().m('param'));
attempt('use in instance', () => new (class C { a = C.name; m() { return C.name + this.a; } })().m());
attempt('declaration in block', () => {
  const out = [];
  for (const n of [1, 2]) {
    class B {
      static n = n;
      static self = () => B.n;
    }
    out.push(B.self);
  }
  return out.map((f) => f()).join();
});
attempt('typeof in heritage', () => class C extends (typeof C, Object) {});
attempt('delete of nothing', () => { class C { static m() { return delete C.m; } } return C.m() + typeof C.m; });

// expect:
//   heritage ReferenceError
//   heritage by closure true
//   heritage by called closure ReferenceError
//   key ReferenceError
//   static key ReferenceError
//   key closure true
//   static field C
//   static block C
//   assign inside TypeError
//   assign outside replaced true
//   assign in heritage ReferenceError
//   expression name outside undefinedHidden
//   expression shadows functionstring
//   method parameter shadows param
//   use in instance CC
//   declaration in block 1,2
//   typeof in heritage ReferenceError
//   delete of nothing trueundefined
