// Switches that return, throw, continue and fall out of functions, arrows, methods, generators and async functions.
const f = (x) => { switch (typeof x) { case 'number': if (x > 5) return 'big'; case 'bigint': return 'numeric'; case 'string': { const n = x.length; if (!n) break; return `text ${n}`; } case 'object': switch (x) { case null: return 'null'; default: if (Array.isArray(x)) break; return 'object'; } return 'array'; default: return 'other'; } return 'fell out'; };
console.log([1, 9, 1n, 'abc', '', null, {}, [], undefined, () => 1].map(f).join());
const g = function* (xs) { for (const x of xs) { switch (x) { case 0: continue; case 1: yield 'one'; break; case 2: yield 'two'; case 3: yield 'three'; continue; case 4: return 'end'; default: try { throw x; } catch (e) { yield `caught ${e}`; } finally { yield 'f'; } } yield 'after'; } };
console.log([...g([0, 1, 2, 3, 9, 4, 1])].join());
const h = async (x) => { switch (await x) { case await 1: return await 'awaited one'; case 2: try { return 'two'; } finally { await null; } default: throw new Error(`no ${x}`); } };
console.log(await h(1), await h(Promise.resolve(2)), await h(3).catch((e) => e.message));
class M { #k = 'private'; is(x) { switch (x) { case this.#k: return 'mine'; case super.toString: return 'inherited'; case new.target: return 'target'; } } }
const m = new M();
console.log(m.is('private'), m.is(Object.prototype.toString), m.is(undefined), m.is(1));
let n = 0;
const side = (v) => (n++, v);
switch (3) { case side(1): case side(2): case side(3): case side(4): }
switch (side('x')) { default: n += 100; case 'y': n += 1000; }
console.log(n);

// expect:
//   numeric,big,numeric,text 3,fell out,null,object,array,other,other
//   one,after,two,three,three,caught 9,f,after
//   awaited one two no 3
//   mine inherited target undefined
//   1104
