/** The typed emitter: what it refuses, and what keeps tokens apart. */
import { describe, expect, test } from 'vitest';
import { Writer } from '../../src/interpreter/compiled/writer.ts';

const text = (write: (writer: Writer) => void): string => {
  const writer = new Writer();
  write(writer);
  return writer.finish().code;
};

describe('names', () => {
  test.for(['a', '$', '_', 'ünï', '𝒳', 'await', 'async', 'of'])('accepts %s', (name) => {
    expect(text((w) => w.name(name))).toBe(name);
  });

  test.for([
    '',
    '1a',
    'a b',
    'a;b',
    'a\n',
    'a-b',
    '\u2028',
    'if',
    'this',
    'let',
    '$tsugi_n',
    '$tsugi',
    '\\u0061',
    'a\0',
  ])('refuses %j', (name) => {
    expect(() => text((w) => w.name(name))).toThrow('is not a name');
  });

  test('property names may be reserved words, but not other text', () => {
    expect(text((w) => w.property('if'))).toBe('if');
    expect(() => text((w) => w.property('a b'))).toThrow('is not a property name');
    expect(() => text((w) => w.privateName('a]'))).toThrow('is not a private name');
  });
});

describe('literals', () => {
  test.for(['', 'a"b', "a'b", 'a\\', 'a\nb\r\u2028\u2029', '\ud800', 'a\udc00b', '\0', '</script>', '${`'])(
    'string %j',
    (value) => {
      const code = text((w) => w.string(value));
      expect(code).toMatch(/^"[^\n\r\u2028\u2029]*"$/);
      expect(JSON.parse(code)).toBe(value);
    },
  );

  test('numbers are not negative', () => {
    expect(text((w) => w.number(Number.POSITIVE_INFINITY))).toBe('1e999');
    expect(text((w) => w.number(1e21))).toBe('1e+21');
    for (const bad of [-1, -0, Number.NaN]) expect(() => text((w) => w.number(bad))).toThrow('not negative');
    expect(() => text((w) => w.bigint(-1n))).toThrow('not negative');
  });

  test.for([
    ['', ''],
    ['*', ''],
    ['a/b', ''],
    ['a\\', ''],
    ['a\n', ''],
    ['a\u2028', ''],
    ['[a', ''],
    ['[a\\]/', ''],
    ['a\\\n', ''],
    ['a', 'g/'],
    ['a', 'G'],
    ['a', 'g;'],
  ] as const)('regular expression /%s/%s is refused', ([pattern, flags]) => {
    expect(() => text((w) => w.regexp(pattern, flags))).toThrow();
  });

  test.for([
    ['a\\/b', 'g'],
    ['[/]', ''],
    ['[\\]/]', 'v'],
    ['a[[]b', ''],
  ] as const)('regular expression /%s/%s is accepted', ([pattern, flags]) => {
    expect(text((w) => w.regexp(pattern, flags))).toBe(`/${pattern}/${flags}`);
  });

  test.for(['`', 'a${b', '\\', 'a\\\\`', 'a\\\\${'])('template text %j is refused', (raw) => {
    expect(() => text((w) => w.template([raw], () => undefined))).toThrow();
  });

  test.for(['\\`', '\\${', '$', '$$', '\\\\', '{}', 'a\nb'])('template text %j is accepted', (raw) => {
    expect(text((w) => w.template([raw, raw], () => w.name('x')))).toBe(`\`${raw}\${x}${raw}\``);
  });
});

describe('spacing', () => {
  test('words do not grow together', () => {
    expect(text((w) => w.token('return').name('a'))).toBe('return a');
    expect(text((w) => w.token('return').string('a').token('in').token('this'))).toBe('return"a" in this');
    expect(text((w) => w.prefix('typeof').privateName('a'))).toBe('typeof #a');
    expect(text((w) => w.token('new').name('ünï').name('𝒳'))).toBe('new ünï 𝒳');
  });

  test('signs do not grow together', () => {
    expect(text((w) => w.prefix('-').prefix('-').name('a'))).toBe('- -a');
    expect(text((w) => w.prefix('-').prefix('--').name('a'))).toBe('- --a');
    expect(text((w) => w.prefix('!').prefix('!').name('a'))).toBe('!!a');
  });

  test('HTML-like comments cannot arise', () => {
    expect(text((w) => w.name('a').operator('<').prefix('!').prefix('--').name('b'))).toBe('a < !--b');
    expect(text((w) => w.name('a').token('--').operator('>').name('b'))).toBe('a-- > b');
  });

  test('a regular expression does not follow a slash directly', () => {
    expect(text((w) => w.regexp('a', '').regexp('b', ''))).toBe('/a/ /b/');
  });
});

test('lines are counted as V8 counts them', () => {
  const writer = new Writer();
  const at = (line: number) => ({ loc: { start: { line, column: 0 }, end: { line, column: 1 } } });
  writer.template(['a\nb\u2028c\u2029', '!'], () => writer.mark(at(7)).name('x'));
  writer.line().mark(at(9)).name('y');
  expect([...writer.finish().positions]).toEqual([4, 3, 7, 1, 5, 1, 9, 1]);
});
