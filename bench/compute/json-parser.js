/** A recursive-descent parser and a printer for JSON, written in the language itself. */
class Parser {
  constructor(text) {
    this.text = text;
    this.at = 0;
  }

  parse() {
    const value = this.value();
    this.space();
    if (this.at !== this.text.length) this.fail('end of input');
    return value;
  }

  fail(expected) {
    throw new SyntaxError(`expected ${expected} at ${this.at}`);
  }

  space() {
    while (this.text[this.at] === ' ' || this.text[this.at] === '\n') this.at++;
  }

  accept(text) {
    if (!this.text.startsWith(text, this.at)) return false;
    this.at += text.length;
    return true;
  }

  expect(text) {
    if (!this.accept(text)) this.fail(text);
  }

  value() {
    this.space();
    switch (this.text[this.at]) {
      case '{':
        return this.object();
      case '[':
        return this.array();
      case '"':
        return this.string();
      case 't':
        this.expect('true');
        return true;
      case 'f':
        this.expect('false');
        return false;
      case 'n':
        this.expect('null');
        return null;
      default:
        return this.number();
    }
  }

  object() {
    const out = {};
    this.at++;
    this.space();
    if (this.accept('}')) return out;
    do {
      this.space();
      const key = this.string();
      this.space();
      this.expect(':');
      out[key] = this.value();
      this.space();
    } while (this.accept(','));
    this.expect('}');
    return out;
  }

  array() {
    const out = [];
    this.at++;
    this.space();
    if (this.accept(']')) return out;
    do {
      out.push(this.value());
      this.space();
    } while (this.accept(','));
    this.expect(']');
    return out;
  }

  string() {
    this.expect('"');
    let out = '';
    for (;;) {
      const c = this.text[this.at++];
      if (c === undefined) this.fail('"');
      if (c === '"') return out;
      out += c === '\\' ? this.escape() : c;
    }
  }

  escape() {
    const c = this.text[this.at++];
    if (c === 'n') return '\n';
    if (c !== 'u') return c;
    this.at += 4;
    return String.fromCharCode(Number.parseInt(this.text.slice(this.at - 4, this.at), 16));
  }

  number() {
    const start = this.at;
    while ('+-.0123456789eE'.includes(this.text[this.at] ?? ' ')) this.at++;
    if (start === this.at) this.fail('a value');
    return Number(this.text.slice(start, this.at));
  }
}

function print(value) {
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return `"${value.replace(/["\\\n]/g, (c) => (c === '\n' ? '\\n' : `\\${c}`))}"`;
  if (Array.isArray(value)) return `[${value.map(print).join(',')}]`;
  return `{${Object.entries(value)
    .map(([key, member]) => `${print(key)}:${print(member)}`)
    .join(',')}}`;
}

function document(n) {
  const records = [];
  for (let i = 0; i < n; i++) {
    records.push(
      `{"id": ${i}, "name": "record \\"${i}\\" \\u0041\\n", "tags": ["a", "b${i % 7}", []], "ratio": ${i / 8}e1,` +
        ` "nested": {"ok": ${i % 2 === 0}, "none": null, "deep": {"list": [1, -2, 3.5]}}}`,
    );
  }
  return `[\n${records.join(',\n')}\n]`;
}

export const size = 1700;
export const expected = 856667.5;
export const small = 20;
export const expectedSmall = 90979.5;

export function run(n) {
  const parsed = new Parser(document(n)).parse();
  const printed = print(parsed);
  const again = new Parser(printed).parse();
  let hash = printed.length;
  for (const { id, name, tags, ratio, nested } of again) {
    hash =
      (hash * 31 + id + name.length + tags.length + ratio + (nested.ok ? 1 : 0) + nested.deep.list[2] * 2) % 1_000_003;
  }
  return hash;
}
