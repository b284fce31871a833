// Type inference for a small lambda calculus: unification, generalisation, error messages.
let next = 0;
const fresh = () => ({ t: 'var', id: next++, ref: null });
const fn = (a, b) => ({ t: 'fn', a, b });
const con = (name, ...args) => ({ t: 'con', name, args });
const prune = (x) => (x.t === 'var' && x.ref ? (x.ref = prune(x.ref)) : x);
const occurs = (v, x) => { x = prune(x); return x === v || (x.t === 'fn' ? occurs(v, x.a) || occurs(v, x.b) : x.t === 'con' && x.args.some((y) => occurs(v, y))); };
const show = (x, names = new Map()) => { x = prune(x); switch (x.t) { case 'var': return names.get(x) ?? names.set(x, String.fromCharCode(97 + names.size)).get(x); case 'fn': { const left = show(x.a, names); return `${prune(x.a).t === 'fn' ? `(${left})` : left} -> ${show(x.b, names)}`; } default: return x.args.length ? `${x.name}<${x.args.map((y) => show(y, names))}>` : x.name; } };
class TypeMismatch extends Error { get name() { return 'TypeMismatch'; } }
function unify(x, y) {
  [x, y] = [prune(x), prune(y)];
  if (x === y) return;
  if (x.t === 'var') { if (occurs(x, y)) throw new TypeMismatch('infinite type'); x.ref = y; return; }
  if (y.t === 'var') return unify(y, x);
  if (x.t === 'fn' && y.t === 'fn') { unify(x.a, y.a); return unify(x.b, y.b); }
  if (x.t === 'con' && y.t === 'con' && x.name === y.name && x.args.length === y.args.length) return x.args.forEach((a, i) => unify(a, y.args[i]));
  const names = new Map();
  throw new TypeMismatch(`${show(x, names)} is not ${show(y, names)}`);
}
const free = (x, set = new Set()) => { x = prune(x); if (x.t === 'var') set.add(x); else if (x.t === 'fn') { free(x.a, set); free(x.b, set); } else x.args.forEach((y) => free(y, set)); return set; };
const instantiate = ({ vars, type }) => { const map = new Map(vars.map((v) => [v, fresh()])); const go = (x) => { x = prune(x); return map.get(x) ?? (x.t === 'fn' ? fn(go(x.a), go(x.b)) : x.t === 'con' ? con(x.name, ...x.args.map(go)) : x); }; return go(type); };
const [num, str, bool] = ['num', 'str', 'bool'].map((n) => con(n));
const infer = (e, env) => {
  if (typeof e === 'number') return num;
  if (typeof e === 'boolean') return bool;
  if (typeof e === 'string') { if (e.startsWith("'")) return str; if (!(e in env)) throw new ReferenceError(`${e} is not bound`); return instantiate(env[e]); }
  const [head, ...rest] = e;
  switch (head) {
    case '\\': { const [p, body] = rest; const a = fresh(); return fn(a, infer(body, { ...env, [p]: { vars: [], type: a } })); }
    case 'let': { const [name, value, body] = rest; const self = fresh(); const type = infer(value, { ...env, [name]: { vars: [], type: self } }); unify(self, type); const bound = new Set(Object.values(env).flatMap((s) => [...free(s.type)].filter((v) => !s.vars.includes(v)))); return infer(body, { ...env, [name]: { vars: [...free(type)].filter((v) => !bound.has(v)), type } }); }
    case 'if': { const [c, x, y] = rest.map((r) => infer(r, env)); unify(c, bool); unify(x, y); return x; }
    case 'list': { const item = fresh(); for (const r of rest) unify(item, infer(r, env)); return con('list', item); }
    default: return rest.reduce((f, x) => { const r = fresh(); unify(f, fn(infer(x, env), r)); return r; }, infer(head, env));
  }
};
const scheme = (f) => { const [a, b] = [fresh(), fresh()]; return { vars: [a, b], type: f(a, b) }; };
const env = { add: scheme(() => fn(num, fn(num, num))), eq: scheme((a) => fn(a, fn(a, bool))), map: scheme((a, b) => fn(fn(a, b), fn(con('list', a), con('list', b)))), head: scheme((a) => fn(con('list', a), a)) };
for (const e of [1, ['\\', 'x', 'x'], ['\\', 'f', ['\\', 'x', ['f', ['f', 'x']]]], ['let', 'id', ['\\', 'x', 'x'], ['if', ['id', true], ['id', 1], 2]], ['\\', 'x', ['x', 'x']], ['add', 1, "'s"], ['map', ['add', 1], ['list', 1, 2]], ['list', 1, true], ['let', 'fact', ['\\', 'n', ['if', ['eq', 'n', 0], 1, ['fact', ['add', 'n', -1]]]], 'fact'], ['map', 'head'], 'nope', ['\\', 'f', ['\\', 'g', ['\\', 'x', ['f', ['g', 'x']]]]]]) {
  try {
    console.log(show(infer(e, env)));
  } catch (x) {
    console.log(`${x.name}: ${x.message}`);
  }
}

// expect:
//   num
//   a -> a
//   (a -> a) -> a -> a
//   num
//   TypeMismatch: infinite type
//   TypeMismatch: num is not str
//   list<num>
//   TypeMismatch: num is not bool
//   num -> num
//   list<list<a>> -> list<a>
//   ReferenceError: nope is not bound
//   (a -> b) -> (c -> a) -> c -> b
