// Well-known symbols change what operators and built-ins do.
class Even {
  static [Symbol.hasInstance](v) {
    return v % 2 === 0;
  }
}
console.log(2 instanceof Even, 3 instanceof Even, !(4 instanceof Even));
const prim = {
  [Symbol.toPrimitive](hint) {
    return hint === 'number' ? 42 : hint === 'string' ? 'str' : 'default';
  },
};
console.log(+prim, `${prim}`, prim + '', prim * 2, prim == 'default', prim < 50, [1][prim] ?? 'no', new Date(prim).getTime());
class Spreadable {
  length = 2;
  0 = 'a';
  1 = 'b';
  get [Symbol.isConcatSpreadable]() {
    return true;
  }
}
console.log([1].concat(new Spreadable(), [2]).join());
const noSpread = Object.assign([1, 2], { [Symbol.isConcatSpreadable]: false });
console.log([].concat(noSpread, 3).length);
class Matcher {
  flags = 'g';
  constructor(v) {
    this.v = v;
  }
  [Symbol.match](s) {
    return `match ${s} ${this.v}`;
  }
  [Symbol.replace](s, r) {
    return `replace ${s} ${r}`;
  }
  [Symbol.search](s) {
    return s.length;
  }
  [Symbol.split](s, limit) {
    return [s, limit];
  }
  *[Symbol.matchAll](s) {
    yield* s;
  }
}
const m = new Matcher(1);
console.log('x'.match(m), 'x'.replace(m, 'y'), 'xyz'.search(m), 'x'.split(m, 3).join(), [...'ab'.matchAll(m)].join());
console.log(String({ [Symbol.toStringTag]: 'Custom' }), Object.prototype.toString.call(function* () {}), `${Promise.resolve()}`, String(new Map()), String(Math), String(JSON));
const s = Symbol('desc');
console.log(s.toString(), s.description, Symbol().description, Symbol('').description === '', Object(s) == s, typeof Object(s), typeof s);
console.log(Symbol.for('k') === Symbol.for('k'), Symbol.keyFor(Symbol.for('k')), Symbol.keyFor(s), Symbol.for('k') === Symbol('k'));
const o = { [s]: 1, plain: 2, [Symbol.for('r')]: 3 };
console.log(Object.keys(o).join(), Object.getOwnPropertySymbols(o).length, JSON.stringify(o), Reflect.ownKeys(o).map(String).join(), o[s], s in o);
console.log({ ...o }[s], Object.assign({}, o)[s], Object.entries(o).length, delete o[s], o[s]);
const iter = { *[Symbol.iterator]() { yield* [1, 2, 3]; } };
console.log(Math.max(...iter), Array.from(iter, (x) => x * 2).join(), new Set(iter).size, (([a, , c]) => a + c)(iter));
class Special extends Array {
  static [Symbol.species] = undefined;
}
console.log(new Special(1, 2, 3).map((x) => x).constructor === Array);
console.log(Symbol.iterator in [], Symbol.asyncIterator.description, Object.getOwnPropertyNames(Symbol).includes('unscopables'));
const fn = { [s]: () => {}, [Symbol()]: () => {} };
console.log(JSON.stringify(fn[s].name), JSON.stringify(fn[Object.getOwnPropertySymbols(fn)[1]].name));
for (const f of [() => s + '', () => +s, () => new Symbol(), () => s < 1, () => `${s}`]) {
  try {
    f();
    console.log('no error');
  } catch (e) {
    console.log(e.name);
  }
}
console.log(!!s, String(s || 0), s === s.valueOf(), [s].length, String([1].includes(s)));

// expect:
//   true false false
//   42 str default 84 true true no NaN
//   1,a,b,2
//   2
//   match x 1 replace x y 3 x,3 a,b
//   [object Custom] [object GeneratorFunction] [object Promise] [object Map] [object Math] [object JSON]
//   Symbol(desc) desc undefined true true object symbol
//   true k undefined false
//   plain 2 {"plain":2} plain,Symbol(desc),Symbol(r) 1 true
//   1 1 1 true undefined
//   3 2,4,6 3 4
//   true
//   true Symbol.asyncIterator true
//   "[desc]" ""
//   TypeError
//   TypeError
//   TypeError
//   TypeError
//   TypeError
//   true Symbol(desc) true 1 false
