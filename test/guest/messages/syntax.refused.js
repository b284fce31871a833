let x; let x;
// then:
for (const a = 1 of []) {}
// then:
class C { constructor() {} constructor() {} }
// then:
class C { #a; m() { return this.#b; } }
// then:
class C { m() { delete this.#a; } #a; }
// then:
class C extends Object { m() { super(); } }
// then:
class C { constructor() { super(); } }
// then:
function f() { super.x; }
// then:
class C { static { await; } }
// then:
class C { x = arguments; }
// then:
class C { static { return; } }
// then:
class C { get #a() {} get #a() {} }
// then:
class C { static get #a() {} set #a(v) {} }
// then:
class C { static prototype() {} }
// then:
class C { 'constructor' = 1; }
// then:
class C { get constructor() {} }
// then:
class C { #constructor; }
// then:
a?.b = 1;
// then:
a?.b`t`;
// then:
new a?.b();
// then:
-1 ** 2;
// then:
a ?? b || c;
// then:
async (x = await 1) => x;
// then:
function* g(x = yield) {}
// then:
({ a = 1 });
// then:
[a, ...b, c] = [];
// then:
({ ...{ a } } = {});
// then:
let [a, a] = [];
// then:
(a, a) => 1;
// then:
function f(a = 1) { 'use strict'; }
// then:
if (1) function f() {}
// then:
label: function f() {}
// then:
for (let let of []) {}
// then:
break;
// then:
a: { continue a; }
// then:
/(?<a>.)(?<a>.)/;
// then:
/[z-a]/;
// then:
`\u{110000}`;
// then:
0777;
// then:
1_000_;
// then:
'\08';
// then:
new.target;
// then:
import.meta = 1;
// then:
export { nowhere };
// then:
try {} catch (a) { let a; }
// then:
switch (1) { case 1: let a; case 2: let a; }
// then:
async () => { function await() {} };
// then:
({ __proto__: 1, __proto__: 2 });
// then:
let yield;
// then:
for await (const x of []) { } function f() { for await (const x of []) {} }
