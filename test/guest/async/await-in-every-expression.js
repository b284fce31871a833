// An await in every position of an expression; what stands before it was evaluated and keeps its value.
const log = [];
const v = (x) => (log.push(x), Promise.resolve(x));
const o = { a: { b: (...xs) => xs.join('+') }, n: 3, get g() { log.push('get g'); return this.n; }, set g(x) { log.push(`set g ${x}`); this.n = x; } };
const cases = {
  'operands': async () => { let x = 1; const r = x + (await v(10)) + x++ + (await v(100)) * x; return r; },
  'stale operand': async () => { let x = 1; const p = x + (await (async () => ((x = 50), 1))()); return [p, x]; },
  'arguments': async () => o.a.b(await v('x'), 'y', ...(await v(['s', 't'])), await v('z')),
  'callee': async () => (await v(o.a.b))(1, await v(2)),
  'method on awaited': async () => (await v('abc')).toUpperCase().concat(await v('!')),
  'computed': async () => o[await v('a')][await v('b')](await v(1)),
  'optional': async () => [(await v(null))?.x[await v('never')], (await v({ x: { y: 1 } }))?.x[await v('y')]],
  'new': async () => new (await v(Array))(await v(3)).length,
  'object': async () => ({ p: await v(1), [await v('k')]: await v(2), ...(await v({ s: 3 })) }),
  'array': async () => [await v(1), , ...(await v([2, 3])), await v(4)],
  'template': async () => `a${await v(1)}b${`${await v(2)}`}`,
  'tagged': async () => ((s, ...x) => s.join('|') + x)`p${await v(1)}q${await v(2)}r`,
  'conditional': async () => ((await v(0)) ? await v('then') : await v('else')),
  'short circuit': async () => [(await v(0)) && (await v('never')), (await v(1)) || (await v('never')), (await v(null)) ?? (await v('yes'))],
  'assignment target order': async () => { const t = {}; const pick = () => (log.push('pick'), t); pick()[await v('key')] = await v('val'); return t; },
  'compound': async () => { o.g += await v(4); o.g **= await v(2); return o.n; },
  'logical assignment': async () => { const t = { a: null, b: 1 }; t.a ??= await v('A'); t.b ??= await v('never'); t.b &&= await v('B'); return t; },
  'update': async () => { const t = { n: 1 }; return [(await v(t)).n++, --(await v(t)).n, t.n]; },
  'destructuring': async () => { const { [await v('k')]: a = await v('d1'), ...r } = await v({ z: 1 }); const [b = await v('d2'), ...s] = [, 2]; return [a, r, b, s]; },
  'destructuring assignment': async () => { const t = {}; [t[await v('p')] = await v('dflt'), t.q] = await v([undefined, 2]); return t; },
  'unary': async () => [typeof (await v(1n)), !(await v(0)), -(await v(2)), void (await v(3))],
  'relational': async () => [(await v('k')) in (await v({ k: 1 })), (await v([])) instanceof (await v(Array)), (await v(1)) < (await v(2))],
  'comma': async () => (await v(1), await v(2)),
  'class': async () => { class C extends (await v(Object)) { static [await v('s')] = 'S'; [await v('f')] = 'F'; } return [C.s, new C().f]; },
  'spread of async results': async () => [...(await Promise.all([v(1), v(2)]))],
  'delete': async () => { const t = { x: 1 }; return [delete t[await v('x')], Object.keys(t).length]; },
  'for heads': async () => { const out = []; for (let i = await v(0); i < (await v(2)); i += await v(1)) out.push(i); for (const x of await v('ab')) out.push(x); for (const k in await v({ q: 1 })) out.push(k); return out; },
  'while and do': async () => { let n = 0; while ((await v(n)) < 2) n++; do n += 10; while ((await v(n)) < 20); return n; },
  'switch': async () => { switch (await v(2)) { case await v(1): return 'one'; case await v(2): return 'two'; case await v(3): return 'three'; } },
  'throw': async () => { try { throw await v('thrown'); } catch (e) { return e; } },
  'if': async () => { if (await v(false)) return 'no'; else if (await v(true)) return 'yes'; },
  'arrow body': async () => (async (x) => x + (await v(1)))(await v(2)),
  'nested default': async () => (async (a, b = a + 1) => [await v(a), b])(await v(5)),
  'private': async () => { class P { #x = 1; async add(y) { this.#x += await y; return this.#x; } } return new P().add(v(6)); },
  'super': async () => { const t = { __proto__: { m: (x) => `super ${x}` }, async m() { return super.m(await v('arg')); } }; return t.m(); },
  'regexp': async () => /(?<y>\d+)/.exec(await v('in 2024')).groups.y,
  'bigint': async () => String((await v(2n)) ** (await v(70n))),
  'delegating closure': async () => { const fs = []; for (const x of [1, 2]) { await v(x); fs.push(() => x); } return fs.map((f) => f()); },
};
for (const [name, f] of Object.entries(cases)) {
  console.log(`${name}: ${JSON.stringify(await f())} [${log.map((x) => (typeof x === 'function' ? 'f' : typeof x === 'object' ? JSON.stringify(x) : String(x))).join()}]`);
  log.length = 0;
}

// expect:
//   operands: 212 [10,100]
//   stale operand: [2,50] []
//   arguments: "x+y+s+t+z" [x,["s","t"],z]
//   callee: "1+2" [f,2]
//   method on awaited: "ABC!" [abc,!]
//   computed: "1" [a,b,1]
//   optional: [null,1] [null,{"x":{"y":1}},y]
//   new: 3 [f,3]
//   object: {"p":1,"k":2,"s":3} [1,k,2,{"s":3}]
//   array: [1,null,2,3,4] [1,[2,3],4]
//   template: "a1b2" [1,2]
//   tagged: "p|q|r1,2" [1,2]
//   conditional: "else" [0,else]
//   short circuit: [0,1,"yes"] [0,1,null,yes]
//   assignment target order: {"key":"val"} [pick,key,val]
//   compound: 49 [get g,4,set g 7,get g,2,set g 49]
//   logical assignment: {"a":"A","b":"B"} [A,B]
//   update: [1,1,1] [{"n":1},{"n":1}]
//   destructuring: ["d1",{"z":1},"d2",[2]] [{"z":1},k,d1,d2]
//   destructuring assignment: {"p":"dflt","q":2} [[null,2],p,dflt]
//   unary: ["bigint",true,-2,null] [1,0,2,3]
//   relational: [true,true,true] [k,{"k":1},[],f,1,2]
//   comma: 2 [1,2]
//   class: ["S","F"] [f,s,f]
//   spread of async results: [1,2] [1,2]
//   delete: [true,0] [x]
//   for heads: [0,1,"a","b","q"] [0,2,1,2,1,2,ab,{"q":1}]
//   while and do: 22 [0,1,2,12,22]
//   switch: "two" [2,1,2]
//   throw: "thrown" [thrown]
//   if: "yes" [false,true]
//   arrow body: 3 [2,1]
//   nested default: [5,6] [5,5]
//   private: 7 [6]
//   super: "super arg" [arg]
//   regexp: "2024" [in 2024]
//   bigint: "1180591620717411303424" [2,70]
//   delegating closure: [1,2] [1,2]
