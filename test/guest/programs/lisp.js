// An interpreter for a small Lisp: closures, tail calls by trampoline, macros, errors with a trace.
const tokenize = (s) => s.match(/[()'`,]|"(?:\\.|[^"])*"|[^\s()'`,]+/g) ?? [];
function read(tokens) {
  const t = tokens.shift();
  if (t === undefined) throw new SyntaxError('unexpected end');
  if (t === '(') {
    const list = [];
    while (tokens[0] !== ')') list.push(read(tokens));
    tokens.shift();
    return list;
  }
  if (t === "'") return [Symbol.for('quote'), read(tokens)];
  if (t === '`') return [Symbol.for('quasi'), read(tokens)];
  if (t === ',') return [Symbol.for('unquote'), read(tokens)];
  if (t[0] === '"') return JSON.parse(t);
  return Number.isNaN(+t) ? Symbol.for(t) : +t;
}
const show = (x) => (Array.isArray(x) ? `(${x.map(show).join(' ')})` : typeof x === 'symbol' ? x.description : typeof x === 'function' || x instanceof Lambda ? '#<procedure>' : JSON.stringify(x) ?? '#<none>');
class Env {
  constructor(outer, names = [], values = []) {
    this.outer = outer;
    this.vars = new Map(names.map((n, i) => [n, values[i]]));
  }
  find(name) {
    let env = this;
    while (env && !env.vars.has(name)) env = env.outer;
    if (!env) throw new ReferenceError(`unbound ${name.description}`);
    return env;
  }
}
class Lambda {
  constructor(params, body, env) {
    Object.assign(this, { params, body, env });
  }
}
const macros = new Map();
const forms = {
  quote: ([x]) => ({ value: x }),
  if: ([c, t, e], env) => ({ next: evaluate(c, env) !== false ? t : e, env }),
  define: ([name, ...rest], env) => {
    const [n, v] = Array.isArray(name) ? [name[0], new Lambda(name.slice(1), rest, env)] : [name, evaluate(rest[0], env)];
    env.vars.set(n, v);
    return { value: n };
  },
  'set!': ([name, v], env) => ({ value: env.find(name).vars.set(name, evaluate(v, env)) && undefined }),
  lambda: ([params, ...body], env) => ({ value: new Lambda(params, body, env) }),
  begin: (body, env) => ({ next: body.slice(0, -1).reduce((_, x) => evaluate(x, env), null) ?? body.at(-1), env, sequence: body }),
  let: ([bindings, ...body], env) => ({ next: [[Symbol.for('lambda'), bindings.map(([n]) => n), ...body], ...bindings.map(([, v]) => v)], env }),
  macro: ([name, params, body], env) => (macros.set(name, new Lambda(params, [body], env)), { value: name }),
  quasi: ([x], env) => ({ value: (function fill(t) { return !Array.isArray(t) ? t : t[0] === Symbol.for('unquote') ? evaluate(t[1], env) : t.map(fill); })(x) }),
};
function evaluate(x, env) {
  for (;;) {
    if (typeof x === 'symbol') return env.find(x).vars.get(x);
    if (!Array.isArray(x)) return x;
    const [head, ...rest] = x;
    const form = typeof head === 'symbol' && Object.hasOwn(forms, head.description) ? forms[head.description] : undefined;
    if (form) {
      if (form === forms.begin) {
        for (const one of rest.slice(0, -1)) evaluate(one, env);
        x = rest.at(-1);
        continue;
      }
      const step = form(rest, env);
      if (!('next' in step)) return step.value;
      ({ next: x, env } = step);
      continue;
    }
    if (macros.has(head)) {
      const m = macros.get(head);
      x = evaluate([Symbol.for('begin'), ...m.body], new Env(m.env, m.params, rest));
      continue;
    }
    const f = evaluate(head, env);
    const args = rest.map((a) => evaluate(a, env));
    if (typeof f === 'function') return f(...args);
    if (!(f instanceof Lambda)) throw new TypeError(`not a procedure: ${show(f)}`);
    env = new Env(f.env, f.params, args);
    x = [Symbol.for('begin'), ...f.body];
  }
}
const builtins = { '+': (...a) => a.reduce((x, y) => x + y, 0), '-': (a, b) => a - b, '*': (...a) => a.reduce((x, y) => x * y, 1), '<': (a, b) => a < b, '=': (a, b) => a === b, list: (...a) => a, car: ([a]) => a, cdr: ([, ...r]) => r, cons: (a, b) => [a, ...b], 'null?': (a) => a.length === 0, map: (f, l) => l.map((v) => evaluate([f, [Symbol.for('quote'), v]], global)) };
const global = new Env(null, Object.keys(builtins).map((n) => Symbol.for(n)), Object.values(builtins));
const source = `
(define (fact n) (if (< n 2) 1 (* n (fact (- n 1)))))
(fact 10)
(define (loop n acc) (if (= n 0) acc (loop (- n 1) (+ acc n))))
(loop 20000 0)
(define make-counter (lambda () (let ((n 0)) (lambda () (set! n (+ n 1)) n))))
(define c (make-counter))
(list (c) (c) (c))
(macro unless (c a b) (quasi (if ,c ,b ,a)))
(unless (< 1 2) "yes" "no")
(map (lambda (x) (* x x)) '(1 2 3))
(let ((x 1) (y 2)) (cons x (list y '(z "s"))))
(begin 1 2 3)
(car 5)
(undefined-name 1)
("text" 1)
c`;
const tokens = tokenize(source);
while (tokens.length > 0) {
  try {
    console.log(show(evaluate(read(tokens), global)));
  } catch (e) {
    console.log(`${e.name}: ${e.message.replace(/^.*is not iterable.*$|^undefined is not a function.*$/, 'not a list')}`);
  }
}

// expect:
//   fact
//   3628800
//   loop
//   200010000
//   make-counter
//   c
//   (1 2 3)
//   unless
//   "no"
//   (1 4 9)
//   (1 2 (z "s"))
//   3
//   TypeError: not a list
//   ReferenceError: unbound undefined-name
//   TypeError: not a procedure: "text"
//   #<procedure>
