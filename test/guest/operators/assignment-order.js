// The left side's reference is evaluated before the right side; compound assignment reads before the right side runs.
const log = [];
const t = (name, v) => (log.push(name), v);
const flush = (...v) => console.log(...v, '|', log.splice(0).join(' '));
const o = { v: 1, get g() { return t('get', 10); }, set g(v) { t(`set ${v}`); } };
t('obj', o)[t('key', 'v')] = t('right', 5);
flush(o.v);
t('obj', o)[t('key', 'v')] += t('right', 2);
flush(o.v);
o.g += t('right', 1);
flush();
o.g++;
flush(o.g--);
let a = 1;
a += (a = 10, 5);
flush(a);
a = a + (a = 100) + a;
flush(a);
a = a++ + a++ + ++a;
flush(a);
let arr = [0, 0, 0];
let i = 0;
arr[i] = i++;
arr[i++] = arr[i] = i++;
flush(arr.join(), i);
let p = { n: 1 };
const q = p;
p.x = p = { n: 2 };
flush(p.x === undefined, q.x === p);
let obj = { f() { return 'first'; } };
const callee = () => obj;
flush(callee().f(obj = { f() { return 'second'; } }), obj.f());
const key = { toString: () => t('toString', 'k') };
const target = {};
target[key] = t('right', 1);
flush(JSON.stringify(target));
try {
  null[t('key', 'a')] = t('right', 1);
} catch (e) {
  flush(e.name);
}
try {
  undefined.x[t('key')] = t('right');
} catch (e) {
  flush(e.name);
}
try {
  undeclared = t('right', 1);
} catch (e) {
  flush(e.name);
}
try {
  undeclared[t('key')] = t('right', 1);
} catch (e) {
  flush(e.name);
}
const frozen = Object.freeze({ z: 1 });
try {
  frozen.z = t('right', 2);
} catch (e) {
  flush(e.name);
}
try {
  t('callee', undefined)(t('argument'));
} catch (e) {
  flush(e.name);
}
try {
  o.missing(t('argument'));
} catch (e) {
  flush(e.name);
}
try {
  new (t('constructor', 5))(t('argument'));
} catch (e) {
  flush(e.name);
}
flush(t('a', 1) + t('b', 2) * t('c', 3), t('d', 2) ** t('e', 3), t('f', 1) < t('g', 2), t('h', 'x') in t('i', { x: 1 }), t('j', {}) instanceof t('k', Object));
const conv = (name, v) => ({ valueOf: () => t(name, v) });
flush(conv('l', 1) + conv('r', 2), conv('l', 1) < conv('r', 2), conv('l', 1) > conv('r', 2), conv('l', 2) ** conv('r', 3), conv('l', 1) <= conv('r', 1));
flush(t('fn', (...x) => x.join(''))(t('1', 1), ...t('2', [2]), t('3', 3)), [t('e1', 1), t('e2', 2)].length, { [t('k1', 'a')]: t('v1', 1), [t('k2', 'b')]: t('v2', 2) }.a);
let n = 0;
const r = [n++, n++, n++].concat(n, [n++], { m: n++ }.m);
flush(r.join());
x: { var hoisted = t('init', hoisted); }
flush(hoisted);

// expect:
//   5 | obj key right
//   7 | obj key right
//   | get right set 11
//   10 | get set 11 get set 9
//   6 |
//   206 |
//   622 |
//   0,2,2 3 |
//   true true |
//   first second |
//   {"k":1} | right toString
//   TypeError | key right
//   TypeError |
//   ReferenceError | right
//   ReferenceError |
//   TypeError | right
//   TypeError | callee argument
//   TypeError | argument
//   TypeError | constructor argument
//   7 8 true true true | a b c d e f g h i j k
//   3 true false 8 true | l r l r l r l r l r
//   123 2 1 | fn 1 2 3 e1 e2 k1 v1 k2 v2
//   0,1,2,3,3,4 |
//   undefined | init
