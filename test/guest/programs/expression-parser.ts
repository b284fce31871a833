// A tokeniser and a Pratt parser for arithmetic with variables, functions and errors with positions.
type Token = { kind: 'num' | 'name' | 'op' | 'end'; text: string; at: number };
type Node2 =
  | { t: 'num'; value: number }
  | { t: 'var'; name: string; at: number }
  | { t: 'unary'; op: string; arg: Node2 }
  | { t: 'binary'; op: string; l: Node2; r: Node2 }
  | { t: 'call'; name: string; args: Node2[]; at: number }
  | { t: 'cond'; test: Node2; yes: Node2; no: Node2 };
class ParseError extends Error {
  override name = 'ParseError';
  constructor(message: string, readonly at: number) {
    super(`${message} at ${at}`);
  }
}
function* tokenise(src: string): Generator<Token, void> {
  const re = /\s*(?:(?<num>\d+(?:\.\d+)?(?:e[+-]?\d+)?)|(?<name>[a-z_]\w*)|(?<op>\*\*|[<>=!]=|&&|\|\||[-+*/%()<>?:,!]))/giy;
  let at = 0;
  while (at < src.length) {
    re.lastIndex = at;
    const m = re.exec(src);
    if (!m) {
      if (/^\s*$/.test(src.slice(at))) break;
      throw new ParseError(`unexpected ${JSON.stringify(src.slice(at).trimStart()[0])}`, at);
    }
    for (const kind of ['num', 'name', 'op'] as const) {
      const text = m.groups?.[kind];
      if (text !== undefined) yield { kind, text, at: re.lastIndex - text.length };
    }
    at = re.lastIndex;
  }
  yield { kind: 'end', text: 'end of input', at: src.length };
}
const POWER: Record<string, [number, number]> = { '?': [2, 1], '||': [3, 4], '&&': [5, 6], '==': [7, 8], '!=': [7, 8], '<': [9, 10], '>': [9, 10], '<=': [9, 10], '>=': [9, 10], '+': [11, 12], '-': [11, 12], '*': [13, 14], '/': [13, 14], '%': [13, 14], '**': [18, 17] };
function parse(src: string): Node2 {
  const tokens = [...tokenise(src)];
  let i = 0;
  const peek = () => tokens[i]!;
  const next = () => tokens[i++]!;
  const expect = (text: string) => {
    const t = next();
    if (t.text !== text || t.kind !== 'op') throw new ParseError(`expected ${text}, got ${t.text}`, t.at);
  };
  const expr = (min = 0): Node2 => {
    let left = prefix();
    for (;;) {
      const { kind, text } = peek();
      const power = kind === 'op' ? POWER[text] : undefined;
      if (!power || power[0] < min) return left;
      next();
      if (text === '?') {
        const yes = expr();
        expect(':');
        left = { t: 'cond', test: left, yes, no: expr(power[1]) };
        continue;
      }
      left = { t: 'binary', op: text, l: left, r: expr(power[1]) };
    }
  };
  const prefix = (): Node2 => {
    const t = next();
    switch (t.kind) {
      case 'num':
        return { t: 'num', value: Number(t.text) };
      case 'name': {
        if (peek().text !== '(') return { t: 'var', name: t.text, at: t.at };
        next();
        const args: Node2[] = [];
        while (peek().text !== ')') {
          args.push(expr());
          if (peek().text === ',') next();
          else break;
        }
        expect(')');
        return { t: 'call', name: t.text, args, at: t.at };
      }
      case 'op':
        if (t.text === '(') {
          const inner = expr();
          expect(')');
          return inner;
        }
        if ('-+!'.includes(t.text)) return { t: 'unary', op: t.text, arg: expr(15) };
      // falls through
      default:
        throw new ParseError(`unexpected ${t.text}`, t.at);
    }
  };
  const tree = expr();
  if (peek().kind !== 'end') throw new ParseError(`unexpected ${peek().text}`, peek().at);
  return tree;
}
const FUNCTIONS: Record<string, (...xs: number[]) => number> = { max: Math.max, sqrt: Math.sqrt, sum: (...xs) => xs.reduce((a, b) => a + b, 0) };
const OPS: Record<string, (a: number, b: number) => number> = { '+': (a, b) => a + b, '-': (a, b) => a - b, '*': (a, b) => a * b, '/': (a, b) => a / b, '%': (a, b) => a % b, '**': (a, b) => a ** b, '<': (a, b) => +(a < b), '>': (a, b) => +(a > b), '<=': (a, b) => +(a <= b), '>=': (a, b) => +(a >= b), '==': (a, b) => +(a === b), '!=': (a, b) => +(a !== b) };
const run = (n: Node2, env: Record<string, number>): number => {
  switch (n.t) {
    case 'num': return n.value;
    case 'var': return env[n.name] ?? (() => { throw new ReferenceError(`${n.name} at ${n.at}`); })();
    case 'unary': { const v = run(n.arg, env); return n.op === '-' ? -v : n.op === '!' ? +!v : v; }
    case 'binary':
      if (n.op === '&&') return run(n.l, env) && run(n.r, env);
      if (n.op === '||') return run(n.l, env) || run(n.r, env);
      return OPS[n.op]!(run(n.l, env), run(n.r, env));
    case 'cond': return run(n.test, env) ? run(n.yes, env) : run(n.no, env);
    case 'call': { const f = FUNCTIONS[n.name]; if (!f) throw new ReferenceError(`${n.name}() at ${n.at}`); return f(...n.args.map((a) => run(a, env))); }
  }
};
const env = { x: 3, y: 4, zero: 0 };
for (const src of ['1 + 2 * 3', '(1 + 2) * 3', '2 ** 3 ** 2', '-2 ** 2', 'sqrt(x*x + y*y)', '10 - 4 - 3', 'x > y ? 1 : y > x ? 2 : 3', 'max(1, sum(x, y, 1), 5) % 5', '!zero && x || 9', '1e3 / 2.5', '1 +', '(1', '1 $ 2', 'nope + 1', 'f(1)', '1 2', 'zero || x == 3 && y != 4', ' ']) {
  try {
    console.log(src, '=', run(parse(src), env));
  } catch (e) {
    console.log(src, '!', String(e));
  }
}
console.log(run(parse(Array(300).fill('x').join(' + ')), env), run(parse('('.repeat(150) + 'y' + ')'.repeat(150)), env));

// expect:
//   1 + 2 * 3 = 7
//   (1 + 2) * 3 = 9
//   2 ** 3 ** 2 = 512
//   -2 ** 2 = -4
//   sqrt(x*x + y*y) = 5
//   10 - 4 - 3 = 3
//   x > y ? 1 : y > x ? 2 : 3 = 2
//   max(1, sum(x, y, 1), 5) % 5 = 3
//   !zero && x || 9 = 3
//   1e3 / 2.5 = 400
//   1 + ! ParseError: unexpected end of input at 3
//   (1 ! ParseError: expected ), got end of input at 2
//   1 $ 2 ! ParseError: unexpected "$" at 1
//   nope + 1 ! ReferenceError: nope at 0
//   f(1) ! ReferenceError: f() at 0
//   1 2 ! ParseError: unexpected 2 at 2
//   zero || x == 3 && y != 4 = 0
//     ! ParseError: unexpected end of input at 1
//   900 4
