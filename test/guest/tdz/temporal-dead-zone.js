// Access before initialisation: let, const, class, defaults, loops, switch, typeof, closures that run later.
const attempt = (name, f) => {
  try {
    console.log(name, f());
  } catch (e) {
    console.log(name, e.name);
  }
};
attempt('let', () => {
  const r = x;
  let x = 1;
  return r;
});
attempt('assign', () => {
  x = 1;
  let x;
  return x;
});
attempt('class', () => new C() || (() => { class C {} })());
attempt('class local', () => {
  const c = new K();
  class K {}
  return c;
});
attempt('typeof', () => {
  const t = typeof y;
  let y;
  return t;
});
attempt('typeof undeclared', () => typeof notDeclaredAnywhere);
attempt('self reference', () => {
  let z = z + 1;
  return z;
});
attempt('const self in closure', () => {
  const f = () => g();
  const r = f();
  const g = () => 1;
  return r;
});
attempt('closure later', () => {
  const f = () => v;
  let v = 'initialised';
  return f();
});
attempt('shadow', () => {
  let s = 'outer';
  {
    const inner = () => s;
    const before = attemptValue(inner);
    let s = 'inner';
    return [before, inner()].join();
  }
});
function attemptValue(f) {
  try {
    return f();
  } catch (e) {
    return e.name;
  }
}
attempt('switch', () => {
  switch (1) {
    case 0:
      let w = 'zero';
    case 1:
      w = 'set';
      return w;
  }
});
attempt('switch later case', () => {
  let out = [];
  for (const k of [0, 1]) {
    switch (k) {
      case 0:
        let w = 'w';
        out.push(w);
        break;
      case 1:
        out.push(attemptValue(() => w));
    }
  }
  return out.join();
});
attempt('for head', () => {
  for (const i of [i]) return i;
});
attempt('for body again', () => {
  const out = [];
  for (let i = 0; i < 2; i++) {
    out.push(attemptValue(() => late));
    let late = i;
    out.push(attemptValue(() => late));
  }
  return out.join();
});
attempt('default parameter', () => ((a = b, b) => a)());
attempt('own default', () => ((a = a) => a)());
attempt('logical assignment', () => {
  q ??= 1;
  let q;
  return q;
});
attempt('compound', () => {
  q += 1;
  let q = 0;
});
attempt('destructuring target', () => {
  [q] = [1];
  let q;
});
attempt('const without write', () => {
  if (false) k = 1;
  const k = 2;
  return k;
});
attempt('static self', () => {
  class S {
    static a = S.name;
    static [((k) => k)('b')] = 1;
  }
  return S.a + S.b;
});
attempt('function hoists', () => {
  const r = hoisted();
  function hoisted() {
    return 'hoisted';
  }
  return r;
});
attempt('module level', () => moduleLate);
const moduleLate = 'now set';
attempt('module level later', () => moduleLate);
attempt('finally', () => {
  try {
    u;
    let u = 1;
  } finally {
    let u = 'own';
    console.log(u);
  }
});

// expect:
//   let ReferenceError
//   assign ReferenceError
//   class ReferenceError
//   class local ReferenceError
//   typeof ReferenceError
//   typeof undeclared undefined
//   self reference ReferenceError
//   const self in closure ReferenceError
//   closure later initialised
//   shadow ReferenceError,inner
//   switch ReferenceError
//   switch later case w,ReferenceError
//   for head ReferenceError
//   for body again ReferenceError,0,ReferenceError,1
//   default parameter ReferenceError
//   own default ReferenceError
//   logical assignment ReferenceError
//   compound ReferenceError
//   destructuring target ReferenceError
//   const without write 2
//   static self S1
//   function hoists hoisted
//   module level ReferenceError
//   module level later now set
//   own
//   finally ReferenceError
