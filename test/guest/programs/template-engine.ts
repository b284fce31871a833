// A template language: parse to a tree, compile to closures, render with scopes, filters, loops and escapes.
type Render = (scope: Scope, out: string[]) => void;
class Scope {
  constructor(private readonly vars: Record<string, unknown>, private readonly up?: Scope) {}
  get(path: string): unknown {
    const [head = '', ...rest] = path.split('.');
    let s: Scope | undefined = this;
    while (s && !Object.hasOwn(s.vars, head)) s = s.up;
    return rest.reduce<any>((v, k) => v?.[k], s?.vars[head]);
  }
  child(vars: Record<string, unknown>): Scope {
    return new Scope(vars, this);
  }
}
const FILTERS = {
  upper: (v: unknown) => String(v).toUpperCase(),
  join: (v: unknown, sep = ', ') => [...(v as Iterable<unknown>)].join(sep),
  default: (v: unknown, d = '') => (v ?? '') === '' ? d : v,
  pad: (v: unknown, n = '2') => String(v).padStart(Number(n), '0'),
} satisfies Record<string, (v: unknown, arg?: string) => unknown>;
const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (v: unknown) => String(v ?? '').replace(/[&<>"]/g, (c) => ESCAPES[c]!);
function expression(src: string): (s: Scope) => unknown {
  const [path = '', ...filters] = src.split('|').map((p) => p.trim());
  return filters.reduce<(s: Scope) => unknown>(
    (value, f) => {
      const [, name = '', arg] = /^(\w+)(?::"(.*)")?$/.exec(f) ?? [];
      if (!(name in FILTERS)) throw new SyntaxError(`unknown filter ${f}`);
      return (s) => FILTERS[name as keyof typeof FILTERS](value(s), arg);
    },
    (s) => (/^\d+$/.test(path) ? Number(path) : s.get(path)),
  );
}
function compile(src: string): (vars: Record<string, unknown>) => string {
  const tokens = src.split(/(\{\{.*?\}\}|\{%.*?%\})/s);
  let i = 0;
  const block = (...ends: string[]): [Render, string] => {
    const parts: Render[] = [];
    while (i < tokens.length) {
      const token = tokens[i++]!;
      if (token.startsWith('{{')) {
        const raw = token.startsWith('{{{') || token.startsWith('{{=');
        const value = expression(token.replace(/^\{\{=?|\}\}$/g, ''));
        parts.push((s, out) => out.push(raw ? String(value(s)) : escape(value(s))));
      } else if (token.startsWith('{%')) {
        const [word = '', ...args] = token.slice(2, -2).trim().split(/\s+/);
        if (ends.includes(word)) return [(s, out) => { for (const p of parts) p(s, out); }, word];
        parts.push(statement(word, args));
      } else if (token) parts.push((_, out) => out.push(token));
    }
    if (ends.length) throw new SyntaxError(`missing ${ends.at(-1)}`);
    return [(s, out) => parts.forEach((p) => p(s, out)), ''];
  };
  const statement = (word: string, args: string[]): Render => {
    switch (word) {
      case 'if': {
        const test = expression(args.join(' '));
        const [yes, end] = block('else', 'end');
        const no = end === 'else' ? block('end')[0] : undefined;
        return (s, out) => (test(s) ? yes(s, out) : no?.(s, out));
      }
      case 'for': {
        const [name = '', , ...list] = args;
        const items = expression(list.join(' '));
        const [body, end] = block('else', 'end');
        const empty = end === 'else' ? block('end')[0] : undefined;
        return (s, out) => {
          let index = 0;
          for (const item of (items(s) as Iterable<unknown>) ?? []) body(s.child({ [name]: item, index: index++ }), out);
          if (index === 0) empty?.(s, out);
        };
      }
      default:
        throw new SyntaxError(`unknown tag ${word}`);
    }
  };
  const [render] = block();
  return (vars) => {
    const out: string[] = [];
    render(new Scope(vars), out);
    return out.join('');
  };
}
const page = compile(`<h1>{{ title | upper }}</h1>{% for p in posts %}{% if p.draft %}{% else %}
[{{ index | pad:"3" }}] {{ p.title }} by {{ p.author.name | default:"anonymous" }}{% for t in p.tags %} #{{ t }}{% else %} (no tags){% end %}{% end %}{% else %}nothing{% end %}
{{= html }}{{ html }}`);
console.log(page({ title: 'blog <1>', html: '<b>"&"</b>', posts: [{ title: 'A & B', author: { name: 'Ann' }, tags: ['x', 'y'] }, { draft: true }, { title: 'C', tags: new Set() }] }));
console.log(page({ posts: null }));
for (const bad of ['{% if x %}', '{% what %}', '{{ x | nope }}', '{% for a in b %}{% if c %}{% end %}']) {
  try {
    compile(bad);
  } catch (e) {
    console.log(String(e));
  }
}
const big = compile('{% for n in list %}{{ n }},{% end %}');
console.log(big({ list: Array.from({ length: 1500 }, (_, i) => i % 10) }).length);

// expect:
//   <h1>BLOG &lt;1&gt;</h1>
//   [000] A &amp; B by Ann #x #y
//   [002] C by anonymous (no tags)
//   <b>"&"</b>&lt;b&gt;&quot;&amp;&quot;&lt;/b&gt;
//   <h1>UNDEFINED</h1>nothing
//   undefined
//   SyntaxError: missing end
//   SyntaxError: unknown tag what
//   SyntaxError: unknown filter nope
//   SyntaxError: missing end
//   3000
