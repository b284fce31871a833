// A JSON parser with positions in its errors, compared with the one of the language.
class JsonError extends SyntaxError {
  constructor(message, at) {
    super(`${message} at ${at}`);
    this.at = at;
  }
}
class Parser {
  #text;
  #at = 0;
  static parse(text) {
    const parser = new this(text);
    const value = parser.#value();
    parser.#space();
    if (parser.#at < text.length) parser.#fail('unexpected text');
    return value;
  }
  constructor(text) {
    this.#text = text;
  }
  #fail(message) {
    throw new JsonError(message, this.#at);
  }
  #space() {
    while (' \n\t\r'.includes(this.#text[this.#at] ?? 'x')) this.#at++;
  }
  #take(token) {
    this.#space();
    if (!this.#text.startsWith(token, this.#at)) return false;
    this.#at += token.length;
    return true;
  }
  #value() {
    this.#space();
    switch (this.#text[this.#at]) {
      case '{':
        return Object.fromEntries(this.#list('{', '}', () => [this.#string(), (this.#take(':') || this.#fail('expected :'), this.#value())]));
      case '[':
        return [...this.#list('[', ']', () => this.#value())];
      case '"':
        return this.#string();
      case 't':
      case 'f':
      case 'n':
        for (const [word, value] of [['true', true], ['false', false], ['null', null]]) if (this.#take(word)) return value;
      default: {
        const re = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
        re.lastIndex = this.#at;
        const match = re.exec(this.#text) ?? this.#fail('unexpected character');
        this.#at = re.lastIndex;
        return +match[0];
      }
    }
  }
  *#list(open, close, item) {
    this.#take(open);
    if (this.#take(close)) return;
    do yield item();
    while (this.#take(','));
    if (!this.#take(close)) this.#fail(`expected ${close}`);
  }
  #string() {
    if (!this.#take('"')) this.#fail('expected a string');
    let out = '';
    for (;;) {
      const ch = this.#text[this.#at++];
      if (ch === undefined) this.#fail('unterminated string');
      if (ch === '"') return out;
      if (ch !== '\\') {
        out += ch;
        continue;
      }
      const escape = this.#text[this.#at++];
      if (escape === 'u') {
        out += String.fromCharCode(parseInt(this.#text.slice(this.#at, (this.#at += 4)), 16));
      } else out += { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' }[escape] ?? escape;
    }
  }
}
for (const text of ['{"a":[1,2.5,-3e2,{"b":null}],"c":"x\\n\\u0041\\"","d":true}', '[]', '{}', ' [ 1 , [ ] ] ', '"é😀"', '0', '[1,]', '{"a" 1}', '"abc', 'nul', '1 2', '', '{"__proto__":1}']) {
  let mine;
  try {
    mine = JSON.stringify(Parser.parse(text));
  } catch (e) {
    mine = `${e.name} ${e.message} ${e instanceof JsonError}`;
  }
  let theirs;
  try {
    theirs = JSON.stringify(JSON.parse(text));
  } catch (e) {
    theirs = e.name;
  }
  console.log(mine, mine === theirs || (mine.startsWith('SyntaxError') && theirs === 'SyntaxError'));
}

// expect:
//   {"a":[1,2.5,-300,{"b":null}],"c":"x\nA\"","d":true} true
//   [] true
//   {} true
//   [1,[]] true
//   "é😀" true
//   0 true
//   SyntaxError unexpected character at 3 true true
//   SyntaxError expected : at 5 true true
//   SyntaxError unterminated string at 5 true true
//   SyntaxError unexpected character at 0 true true
//   SyntaxError unexpected text at 2 true true
//   SyntaxError unexpected character at 0 true true
//   {"__proto__":1} true
