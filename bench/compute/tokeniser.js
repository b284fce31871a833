/** Strings: a text is built from parts and cut into tokens again, character by character. */
const KEYWORDS = new Set(['let', 'if', 'else', 'while', 'return', 'function']);

function buildSource(lines) {
  let source = '';
  for (let i = 0; i < lines; i++) {
    source += `function f${i}(a, b) {\n`;
    source += `  let total${i % 10} = a * ${i} + b / 2.5; // line ${i}\n`;
    source += `  if (total${i % 10} >= ${i % 100}) return "text \\" ${i}";\n`;
    source += '  while (a != b) { a = a - 1; }\n}\n';
  }
  return source;
}

const isDigit = (c) => c >= '0' && c <= '9';
const isLetter = (c) => (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c === '_';

function* tokens(source) {
  let at = 0;
  while (at < source.length) {
    const c = source[at];
    const start = at;
    if (c === ' ' || c === '\n') {
      at++;
    } else if (c === '/' && source[at + 1] === '/') {
      at = source.indexOf('\n', at);
    } else if (isLetter(c)) {
      while (isLetter(source[at]) || isDigit(source[at])) at++;
      const text = source.slice(start, at);
      yield { kind: KEYWORDS.has(text) ? 'keyword' : 'name', text };
    } else if (isDigit(c)) {
      while (isDigit(source[at]) || source[at] === '.') at++;
      yield { kind: 'number', text: source.slice(start, at) };
    } else if (c === '"') {
      at++;
      while (source[at] !== '"') at += source[at] === '\\' ? 2 : 1;
      at++;
      yield { kind: 'string', text: source.slice(start + 1, at - 1).replaceAll('\\"', '"') };
    } else {
      const two = source.slice(at, at + 2);
      const text = two === '>=' || two === '!=' ? two : c;
      at += text.length;
      yield { kind: 'punctuator', text };
    }
  }
}

export const size = 4500;
export const expected = -981884498;
export const small = 10;
export const expectedSmall = -929909602;

export function run(n) {
  const source = buildSource(n);
  const counts = { keyword: 0, name: 0, number: 0, string: 0, punctuator: 0 };
  let hash = 0;
  for (const { kind, text } of tokens(source)) {
    counts[kind]++;
    for (let i = 0; i < text.length; i++) hash = (hash * 31 + text.charCodeAt(i)) | 0;
  }
  return hash + counts.keyword * 3 + counts.name * 5 + counts.number * 7 + counts.string * 11 + counts.punctuator;
}
