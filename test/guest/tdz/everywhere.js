// Dead zones of every declaration, in every scope, read, written, typed, called, closed over, and again on each entry.
const attempt = (name, f) => {
  try {
    console.log(name, String(f()));
  } catch (e) {
    console.log(name, `${e.name}: ${e.message}`);
  }
};
attempt('let in its own initialiser function', () => { let f = () => f; return f() === f; });
attempt('const in its own initialiser call', () => { const v = (() => v)(); });
attempt('typeof const', () => { typeof k; const k = 1; });
attempt('write const', () => { k = 1; const k = 2; });
attempt('compound', () => { k ||= 1; let k; });
attempt('delete-like void', () => void (k, 0) || (() => { let k; })());
attempt('update', () => { ++k; let k = 1; });
attempt('template', () => { const s = `${k}`; let k; return s; });
attempt('destructuring earlier key', () => { const { a, b = a } = { a: 1 }; return b; });
attempt('destructuring later key', () => { const { a = b, b } = {}; });
attempt('destructuring computed', () => { const { [b]: a, b } = {}; });
attempt('array pattern', () => { const [a = c, c] = []; });
attempt('array pattern filled', () => { const [a = c, c] = [1, 2]; return a + c; });
attempt('declarators in order', () => { let a = 1, b = a + 1, c = () => d, d = 4; return b + c(); });
attempt('declarators too early', () => { let a = b, b = 1; });
attempt('function before declaration', () => { const r = f(); let x = 1; function f() { return x; } });
attempt('function after declaration', () => { let x = 1; return f(); function f() { return x; } });
attempt('block function', () => { { f(); let x; function f() { x; } } });
attempt('if block', () => { if (true) { x; let x; } });
attempt('loop entry again', () => { const out = []; for (let i = 0; i < 2; i++) { try { x; } catch (e) { out.push(e.name); } let x = i; out.push(x); } return out; });
attempt('while closure', () => { const fs = []; let n = 0; while (n++ < 2) { fs.push(() => x); if (n === 2) break; let x = n; } return fs.map((f) => { try { return f(); } catch (e) { return e.name; } }); });
attempt('for-of head', () => { for (const x of [() => x, x]) return x; });
attempt('for-of head closure', () => { let f; for (const x of [(f = () => x, 1)]) break; return f(); });
attempt('for-in head', () => { for (const x in { [x]: 1 }); });
attempt('for init', () => { for (let i = j, j = 0; ; ) break; });
attempt('for init closure', () => { for (let i = (() => j)(), j = 0; ; ) break; });
attempt('catch parameter default', () => { try { throw {}; } catch ({ a = b, b }) {} });
attempt('catch block', () => { try { throw 1; } catch (e) { f(); let x; function f() { x; } } });
attempt('switch', () => { switch (0) { default: x; case 1: let x; } });
attempt('parameter', () => ((a = b, b = 1) => a)());
attempt('parameter given', () => ((a = b, b = 1) => a + b)(5));
attempt('parameter and body', () => ((a = x) => { let x = 1; return a; })());
attempt('parameter closure and body', () => ((f = () => y) => { var y = 1; return f(); })());
attempt('parameter self', () => ((a = a) => a)());
attempt('rest parameter', () => ((a = r, ...r) => a)());
attempt('class heritage', () => { class A extends A {} });
attempt('class key', () => { class A { static [A] = 1; } });
attempt('class static', () => { class A { static a = A.name; } return A.a; });
attempt('class before', () => { new A(); class A {} });
attempt('class typeof', () => { typeof A; class A {} });
attempt('class assigned before', () => { A = 1; class A {} });
attempt('class expression', () => (class X { static y = typeof X; }).y);
attempt('decl used by method', () => { class A { m() { return later; } } const a = new A(); const r = () => a.m(); let later = 'late'; return r(); });
attempt('field initialiser', () => { class A { f = later; } const a = new A(); let later; });
attempt('static block', () => { class A { static { later; } } let later; });
attempt('generator', () => { const g = (function* () { yield 1; return x; })(); g.next(); g.next(); let x; });
attempt('generator body', () => { const g = (function* () { x; let x; })(); g.next(); });
attempt('optional', () => { x?.y; let x; });
attempt('shorthand', () => { ({ x }); let x; });
attempt('tag', () => { x`t`; let x; });
attempt('new', () => { new x(); let x; });
attempt('spread', () => { [...x]; let x; });
attempt('logical not reached', () => { true || x; let x; return 'fine'; });
attempt('uninitialised let is undefined', () => { let x; return x; });
attempt('re-entry after throw', () => { const f = (fail) => { if (fail) { try { x; } catch (e) { return e.name; } } let x = 'ok'; return x; }; return [f(true), f(false)]; });
attempt('this before super', () => { class A extends Object { constructor() { this.x; super(); } } new A(); });
attempt('arrow this before super', () => { class A extends Object { constructor() { const f = () => this; try { f(); } catch (e) { super(); return { late: f() instanceof A, name: e.name }; } } } const a = new A(); return `${a.late} ${a.name}`; });
await (async () => { await x; let x; })().catch((e) => console.log('async', e.message));
await (async () => { const f = async () => x; const p = f(); let x; await p; })().catch((e) => console.log('async closure', e.message));

// expect:
//   let in its own initialiser function true
//   const in its own initialiser call ReferenceError: Cannot access 'v' before initialization
//   typeof const ReferenceError: Cannot access 'k' before initialization
//   write const ReferenceError: Cannot access 'k' before initialization
//   compound ReferenceError: Cannot access 'k' before initialization
//   delete-like void ReferenceError: k is not defined
//   update ReferenceError: Cannot access 'k' before initialization
//   template ReferenceError: Cannot access 'k' before initialization
//   destructuring earlier key 1
//   destructuring later key ReferenceError: Cannot access 'b' before initialization
//   destructuring computed ReferenceError: Cannot access 'b' before initialization
//   array pattern ReferenceError: Cannot access 'c' before initialization
//   array pattern filled 3
//   declarators in order 6
//   declarators too early ReferenceError: Cannot access 'b' before initialization
//   function before declaration ReferenceError: Cannot access 'x' before initialization
//   function after declaration 1
//   block function ReferenceError: Cannot access 'x' before initialization
//   if block ReferenceError: Cannot access 'x' before initialization
//   loop entry again ReferenceError,0,ReferenceError,1
//   while closure 1,ReferenceError
//   for-of head ReferenceError: Cannot access 'x' before initialization
//   for-of head closure ReferenceError: Cannot access 'x' before initialization
//   for-in head ReferenceError: Cannot access 'x' before initialization
//   for init ReferenceError: Cannot access 'j' before initialization
//   for init closure ReferenceError: Cannot access 'j' before initialization
//   catch parameter default ReferenceError: Cannot access 'b' before initialization
//   catch block ReferenceError: Cannot access 'x' before initialization
//   switch ReferenceError: Cannot access 'x' before initialization
//   parameter ReferenceError: Cannot access 'b' before initialization
//   parameter given 6
//   parameter and body ReferenceError: x is not defined
//   parameter closure and body ReferenceError: y is not defined
//   parameter self ReferenceError: Cannot access 'a' before initialization
//   rest parameter ReferenceError: Cannot access 'r' before initialization
//   class heritage ReferenceError: Cannot access 'A' before initialization
//   class key ReferenceError: Cannot access 'A' before initialization
//   class static A
//   class before ReferenceError: Cannot access 'A' before initialization
//   class typeof ReferenceError: Cannot access 'A' before initialization
//   class assigned before ReferenceError: Cannot access 'A' before initialization
//   class expression function
//   decl used by method late
//   field initialiser ReferenceError: Cannot access 'later' before initialization
//   static block ReferenceError: Cannot access 'later' before initialization
//   generator ReferenceError: Cannot access 'x' before initialization
//   generator body ReferenceError: Cannot access 'x' before initialization
//   optional ReferenceError: Cannot access 'x' before initialization
//   shorthand ReferenceError: Cannot access 'x' before initialization
//   tag ReferenceError: Cannot access 'x' before initialization
//   new ReferenceError: Cannot access 'x' before initialization
//   spread ReferenceError: Cannot access 'x' before initialization
//   logical not reached fine
//   uninitialised let is undefined undefined
//   re-entry after throw ReferenceError,ok
//   this before super ReferenceError: Must call super constructor in derived class before accessing 'this' or returning from derived constructor
//   arrow this before super true ReferenceError
//   async Cannot access 'x' before initialization
//   async closure Cannot access 'x' before initialization
