// A yield in every position of an expression; operands before it keep their values.
const run = (g, ...sends) => {
  const out = [];
  let r = g.next();
  while (!r.done) {
    out.push(r.value);
    r = g.next(sends.shift());
  }
  return `${out.join()} => ${typeof r.value === 'object' ? JSON.stringify(r.value) : String(r.value)}`;
};
const log = [];
const o = { a: { b: (x, y) => `${x}${y}` }, n: 3, get g() { log.push('get g'); return this.n; }, set g(v) { log.push(`set g ${v}`); this.n = v; } };
const cases = {
  'logical or': function* () { return (yield 1) || (yield 2); },
  'logical and': function* () { return (yield 1) && (yield 2); },
  'coalesce': function* () { return (yield 1) ?? (yield 2); },
  'comma': function* () { return yield 1, yield 2; },
  'member of yield': function* () { return (yield 1).length; },
  'computed member': function* () { return o[yield 'key'][yield 'key2'](yield 'x', yield 'y'); },
  'optional member': function* () { return (yield 1)?.[yield 2]?.x; },
  'optional call': function* () { return o.missing?.(yield 'never') ?? o.a?.b?.(yield 'x', yield 'y'); },
  'new': function* () { return new (yield 'class')(...(yield 'args')).v; },
  'in': function* () { return (yield 'k') in (yield 'o'); },
  'instanceof': function* () { return (yield 'v') instanceof (yield 'C'); },
  'exponent': function* () { return (yield 'base') ** (yield 'power') ** 2; },
  'unary': function* () { return [-(yield 1), +(yield 2), ~(yield 3), !(yield 4), typeof (yield 5), void (yield 6)]; },
  'delete': function* () { const t = { x: 1, y: 2 }; return [delete t[yield 'key'], Object.keys(t)]; },
  'assign member': function* () { return (o[yield 'key'] = yield 'value'); },
  'compound keeps left': function* () { let x = 1; x += (x = 10, yield x); return x; },
  'compound accessor': function* () { o.g += yield 'add'; return o.n; },
  'logical assignment': function* () { const t = { a: 0, b: 1, c: null }; t.a ||= yield 'a'; t.b &&= yield 'b'; t.c ??= yield 'c'; t.b ||= yield 'never'; return t; },
  'logical assignment key': function* () { const t = { a: null }; t[yield 'key'] ??= yield 'value'; return t; },
  'update key': function* () { const t = { a: 1 }; return [t[yield 'k']++, --t[yield 'k'], t.a]; },
  'array with holes': function* () { return [yield 1, , ...(yield 2), yield 3].length; },
  'object': function* () { return { a: yield 1, [yield 2]: yield 3, ...(yield 4), get x() { return 1; }, [`t${yield 5}`]() {} }; },
  'template': function* () { return `a${yield 1}b${`c${yield 2}`}d`; },
  'tagged': function* () { return ((s, ...v) => s.raw.join('_') + v)`x${yield 1}\n${yield 2}`; },
  'tag itself': function* () { return (yield 'tag')`a${yield 'v'}b`; },
  'conditional': function* () { return (yield 1) ? yield 2 : yield 3; },
  'nested yield': function* () { return yield yield yield 1; },
  'yield in argument of yield': function* () { return yield [yield 1, yield 2].join('-'); },
  'default of arrow call': function* () { const x = yield 'outer'; return ((a = x) => a)(); },
  'destructuring': function* () { let a, b; [a = yield 1, o[yield 2]] = [undefined, 'v']; ({ [yield 3]: b = yield 4 } = {}); return [a, b, o.k2]; },
  'destructuring value': function* () { const t = {}; return ([t.x, t.y] = yield 1) && t; },
  'heritage': function* () { return new (class extends (yield 1) { [yield 2] = 'field'; static [yield 3]() {} })().f; },
  'sequence of calls': function* () { const f = (...a) => a.join('+'); return f(f(yield 1, 'm'), yield 2, ...(yield 3)); },
  'this and arguments': function* () { return [this, arguments[0], yield 1, this, arguments.length]; },
  'regexp and string': function* () { return (yield 1).replace(/(b)/, (yield 2) + '$1'); },
  'bigint': function* () { return String((yield 1) * 2n ** (yield 2)); },
  'comparison chain': function* () { return (yield 1) < (yield 2) === (yield 3); },
  'spread of yield*': function* () { return [...(function* () { yield* [1, 2]; })(), yield* [3, 4]]; },
  'label and loop': function* () { let n = 0; l: for (;;) { while (yield n++) continue l; break; } return n; },
  'private': function* () { class P { #x = 1; static *g(p) { p.#x += yield p.#x; return p.#x; } } return yield* P.g(new P()); },
};
const sends = {
  'member of yield': ['four'], 'computed member': ['a', 'b', 1, 2], 'optional member': [{ k: { x: 'X' } }, 'k'], 'optional call': ['p', 'q'],
  'new': [class { constructor(v) { this.v = v; } }, [7]], 'in': ['k', { k: 1 }], 'instanceof': [[], Array], 'exponent': [2, 3],
  'unary': [1, '2', 3, 4, 5n, 6], 'delete': ['x'], 'assign member': ['k', 'v'], 'compound keeps left': [5], 'compound accessor': [4],
  'logical assignment key': ['a', 'V'], 'update key': ['a', 'a'], 'array with holes': [1, 'xyz', 3], 'object': [1, 'two', 3, { four: 4 }, 5],
  'tag itself': [(s, v) => s.length + v, 'V'], 'destructuring': [1, 'k2', 'x', 4], 'destructuring value': ['pq'], 'heritage': [Object, 'f', 's'],
  'sequence of calls': [1, 2, [3, 4]], 'regexp and string': ['abc', '<'], 'bigint': [3n, 4n], 'logical or': [0, 'r'], 'logical and': [1, 'r'], 'coalesce': [null, 'r'],
  'label and loop': [1, 1, 0], 'private': [41], 'conditional': [0, 'no'], 'comparison chain': [1, 2, true], 'spread of yield*': ['i', 'j'],
};
for (const [name, g] of Object.entries(cases)) console.log(`${name}: ${run(g.call('self', 'arg'), ...(sends[name] ?? ['s1', 's2', 's3', 's4', 's5', 's6']))}`);
console.log(log.join());

// expect:
//   logical or: 1,2 => r
//   logical and: 1,2 => r
//   coalesce: 1,2 => r
//   comma: 1,2 => s2
//   member of yield: 1 => 4
//   computed member: key,key2,x,y => 12
//   optional member: 1,2 => X
//   optional call: x,y => pq
//   new: class,args => 7
//   in: k,o => true
//   instanceof: v,C => true
//   exponent: base,power => 512
//   unary: 1,2,3,4,5,6 => [-1,2,-4,false,"bigint",null]
//   delete: key => [true,["y"]]
//   assign member: key,value => v
//   compound keeps left: 10 => 6
//   compound accessor: add => 7
//   logical assignment: a,b,c => {"a":"s1","b":"s2","c":"s3"}
//   logical assignment key: key,value => {"a":"V"}
//   update key: k,k => [1,1,1]
//   array with holes: 1,2,3 => 6
//   object: 1,2,3,4,5 => {"a":1,"two":3,"four":4,"x":1}
//   template: 1,2 => as1bcs2d
//   tagged: 1,2 => x_\n_s1,s2
//   tag itself: tag,v => 2V
//   conditional: 1,3 => no
//   nested yield: 1,s1,s2 => s3
//   yield in argument of yield: 1,2,s1-s2 => s3
//   default of arrow call: outer => s1
//   destructuring: 1,2,3,4 => [1,4,"v"]
//   destructuring value: 1 => {"x":"p","y":"q"}
//   heritage: 1,2,3 => field
//   sequence of calls: 1,2,3 => 1+m+2+3+4
//   this and arguments: 1 => ["self","arg","s1","self",1]
//   regexp and string: 1,2 => a<bc
//   bigint: 1,2 => 48
//   comparison chain: 1,2,3 => true
//   spread of yield*: 3,4 => [1,2,null]
//   label and loop: 0,1,2 => 3
//   private: 1 => 42
//   get g,set g 7
