// A compiler from arithmetic with variables, functions and loops to code for a stack machine.
const SPEC = [['number', /\d+(?:\.\d+)?/y], ['name', /[a-z_]\w*/iy], ['op', /\*\*|[<>=!]=|&&|\|\||[-+*/%<>=(){},;!]/y], ['space', /\s+/y]];
function* lex(src) {
  for (let at = 0; at < src.length; ) {
    found: {
      for (const [kind, re] of SPEC) {
        re.lastIndex = at;
        const m = re.exec(src);
        if (!m) continue;
        at = re.lastIndex;
        if (kind !== 'space') yield { kind, text: m[0] };
        break found;
      }
      throw new SyntaxError(`bad character ${src[at]} at ${at}`);
    }
  }
  yield { kind: 'end', text: '' };
}
const LEVELS = { '||': 1, '&&': 2, '==': 3, '!=': 3, '<': 4, '>': 4, '<=': 4, '>=': 4, '+': 5, '-': 5, '*': 6, '/': 6, '%': 6, '**': 7 };
class Compiler {
  #tokens;
  #token;
  code = [];
  constructor(src) {
    this.#tokens = lex(src);
    this.#advance();
  }
  #advance() {
    const before = this.#token;
    ({ value: this.#token } = this.#tokens.next());
    return before;
  }
  #is(text) {
    return this.#token.text === text && this.#token.kind !== 'end';
  }
  #accept(text) {
    return this.#is(text) && !!this.#advance();
  }
  #expect(text) {
    if (!this.#accept(text)) throw new SyntaxError(`expected ${text} but found ${this.#token.text || 'the end'}`);
  }
  #emit(...op) {
    return this.code.push(op) - 1;
  }
  #patch(at) {
    this.code[at][1] = this.code.length;
  }
  program() {
    while (this.#token.kind !== 'end') this.#statement();
    return this.code;
  }
  #statement() {
    if (this.#accept('while')) {
      const start = this.code.length;
      this.#expression();
      const exit = this.#emit('jumpIfNot', 0);
      this.#block();
      this.#emit('jump', start);
      this.#patch(exit);
    } else if (this.#accept('if')) {
      this.#expression();
      const otherwise = this.#emit('jumpIfNot', 0);
      this.#block();
      if (this.#accept('else')) {
        const end = this.#emit('jump', 0);
        this.#patch(otherwise);
        this.#block();
        this.#patch(end);
      } else this.#patch(otherwise);
    } else if (this.#accept('print')) {
      this.#expression();
      this.#expect(';');
      this.#emit('print');
    } else {
      const { text: name, kind } = this.#advance();
      if (kind !== 'name') throw new SyntaxError(`unexpected ${name}`);
      this.#expect('=');
      this.#expression();
      this.#expect(';');
      this.#emit('store', name);
    }
  }
  #block() {
    this.#expect('{');
    while (!this.#accept('}')) this.#statement();
  }
  #expression(least = 1) {
    this.#unary();
    for (let level; (level = LEVELS[this.#token.text]) >= least; ) {
      const { text: op } = this.#advance();
      if (op === '&&' || op === '||') {
        const skip = this.#emit(op === '&&' ? 'keepIfNot' : 'keepIf', 0);
        this.#expression(level + 1);
        this.#patch(skip);
      } else {
        this.#expression(op === '**' ? level : level + 1);
        this.#emit('binary', op);
      }
    }
  }
  #unary() {
    if (this.#accept('-')) {
      this.#unary();
      this.#emit('negate');
    } else if (this.#accept('(')) {
      this.#expression();
      this.#expect(')');
    } else {
      const { kind, text } = this.#advance();
      if (kind === 'number') this.#emit('push', +text);
      else if (kind === 'name') this.#emit('load', text);
      else throw new SyntaxError(`unexpected ${text || 'end'}`);
    }
  }
}
const OPS = { '+': (a, b) => a + b, '-': (a, b) => a - b, '*': (a, b) => a * b, '/': (a, b) => a / b, '%': (a, b) => a % b, '**': (a, b) => a ** b, '<': (a, b) => +(a < b), '>': (a, b) => +(a > b), '<=': (a, b) => +(a <= b), '>=': (a, b) => +(a >= b), '==': (a, b) => +(a === b), '!=': (a, b) => +(a !== b) };
function run(code, fuel = 5000) {
  const stack = [];
  const vars = Object.create(null);
  const out = [];
  for (let pc = 0; pc < code.length; ) {
    if (fuel-- <= 0) throw new RangeError('out of fuel');
    const [op, arg] = code[pc++];
    switch (op) {
      case 'push': stack.push(arg); break;
      case 'load':
        if (!(arg in vars)) throw new ReferenceError(`${arg} is not set`);
        stack.push(vars[arg]);
        break;
      case 'store': vars[arg] = stack.pop(); break;
      case 'negate': stack.push(-stack.pop()); break;
      case 'binary': {
        const [b, a] = [stack.pop(), stack.pop()];
        stack.push(OPS[arg](a, b));
        break;
      }
      case 'keepIf':
      case 'keepIfNot':
        if (!!stack.at(-1) === (op === 'keepIf')) pc = arg;
        else stack.pop();
        break;
      case 'jumpIfNot':
        if (stack.pop()) break;
      case 'jump': pc = arg; break;
      case 'print': out.push(stack.pop());
    }
  }
  return out.join();
}
for (const src of ['print 1 + 2 * 3 ** 2 ** 0 - -4;', 'i = 0; s = 0; while i < 10 { i = i + 1; if i % 2 == 0 { s = s + i; } else { s = s - 1; } } print s;', 'print 0 && nothing; print 1 || nothing; print 0 || 5 && 6;', 'a = 1; b = 1; while b < 1000 { c = a + b; a = b; b = c; } print a; print b;', 'while 1 { x = 1; }', 'print y;', 'print (1;', 'print 1 $ 2;', 'x = ;']) {
  try {
    console.log(run(new Compiler(src).program()));
  } catch (e) {
    console.log(`${e.name}: ${e.message}`);
  }
}

// expect:
//   11
//   25
//   0,1,6
//   987,1597
//   RangeError: out of fuel
//   ReferenceError: y is not set
//   SyntaxError: expected ) but found ;
//   SyntaxError: bad character $ at 8
//   SyntaxError: unexpected ;
