// Symbols: registry, descriptions, as keys in every place, well-known ones that change operators.
const s = Symbol('desc');
console.log(String(s), s.description, Symbol().description, Symbol('').description === '', Symbol.for('k') === Symbol.for('k'), Symbol.keyFor(Symbol.for('k')), Symbol.keyFor(s), typeof s, Object(s) == s, s.toString());
const o = { [s]: 1, get [Symbol.for('g')]() { return 'getter'; }, [Symbol.iterator]: function* () { yield* [1, 2]; }, plain: 2 };
console.log(o[s], o[Symbol.for('g')], [...o].join(), Object.keys(o).join(), JSON.stringify(o), Object.getOwnPropertySymbols(o).length, { ...o }[s], Reflect.ownKeys(o).map(String).join());
class C { static [s] = 'static'; [s] = 'field'; [Symbol.for('m')]() { return 'method'; } get [Symbol.toStringTag]() { return 'Tag'; } static [Symbol.hasInstance] = (x) => x === 1; [Symbol.toPrimitive](hint) { return hint === 'number' ? 7 : hint; } }
const c = new C();
console.log(C[s], c[s], c[Symbol.for('m')](), Object.prototype.toString.call(c), 1 instanceof C, c instanceof C, +c, `${c}`, c + '', c * 2, c > 6, [c] + '');
const { [s]: picked, ...rest } = o;
console.log(picked, s in rest, Symbol.for('g') in rest);
const spreadable = { length: 2, 0: 'x', 1: 'y', [Symbol.isConcatSpreadable]: true };
console.log([0].concat(spreadable).join(), [0].concat(Object.assign([1, 2], { [Symbol.isConcatSpreadable]: false })).length, 'a-b'.split({ [Symbol.split]: (x) => [x, 'custom'] }).join(), 'a'.replace({ [Symbol.replace]: (x, y) => x + y }, 'z'), 'q'.search({ [Symbol.search]: () => 42 }));
for (const f of [() => s + '', () => `${s}`, () => +s, () => new Symbol(), () => s < 1, () => Symbol.keyFor('x')]) try { f(); } catch (e) { console.log(e.name); }
console.log(s == Symbol('desc'), [s].includes(s), new Map([[s, 'in map']]).get(s), Boolean(s), !s, s ? 1 : 2, Object.is(s, s), s && 'and', (() => { switch (s) { case Symbol('desc'): return 'no'; case s: return 'yes'; } })());

// expect:
//   Symbol(desc) desc undefined true true k undefined symbol true Symbol(desc)
//   1 getter 1,2 plain {"plain":2} 3 1 plain,Symbol(desc),Symbol(g),Symbol(Symbol.iterator)
//   static field method [object Tag] true false 7 string default 14 true string
//   1 false true
//   0,x,y 2 a-b,custom az 42
//   TypeError
//   TypeError
//   TypeError
//   TypeError
//   TypeError
//   TypeError
//   false true in map true false 1 true and yes
