import { type ContractCase, literal, number, result, string, union } from './case.ts';

const NUMERAL = '[+-]?(?:\\d+(?:\\.\\d+)?|\\.\\d+)(?:[eE][+-]?\\d+)?';

/** A template literal type as the author writes it. */
const template = (name: string, text: string, pattern: string, fits: readonly string[], wrong: readonly string[]) =>
  result(name, {
    written: text,
    type: { kind: 'template', pattern, text },
    fits: fits.map((value) => JSON.stringify(value)),
    unfits: wrong.map((value) => [JSON.stringify(value), ` must be ${text}, got string`] as const),
  });

export const literals: readonly ContractCase[] = [
  result('literals', {
    written: '"low" | "high" | 5 | -1.5 | true',
    type: union(literal('high'), literal('low'), literal(-1.5), literal(5), literal(true)),
    fits: ['"low"', '5', '-1.5', 'true'],
    unfits: [
      ['"mid"', ' must be "high" | "low" | -1.5 | 5 | true, got string'],
      ['false', ' must be "high" | "low" | -1.5 | 5 | true, got boolean'],
    ],
  }),
  result('bigint literal', {
    written: '-12n',
    type: { kind: 'literal', value: { bigint: '-12' } },
    fits: ['-12n'],
    unfits: [
      ['12n', ' must be -12n, got bigint'],
      ['-12', ' must be -12n, got number'],
    ],
  }),
  result('numeric enum', {
    before: 'enum E { A, B = 5, C }',
    written: 'E',
    type: union(literal(0), literal(5), literal(6)),
    fits: ['0', '6'],
    unfits: [['1', ' must be 0 | 5 | 6, got number']],
  }),
  result('string enum', {
    before: "enum E { Up = 'up', Down = 'down' }",
    written: 'E',
    type: union(literal('up'), literal('down')),
    fits: ['"up"'],
    unfits: [['"Up"', ' must be "up" | "down", got string']],
  }),
  result('const enum of both', {
    before: "const enum E { A = 1, B = 'b' }",
    written: 'E',
    type: union(literal(1), literal('b')),
    fits: ['1', '"b"'],
    unfits: [['"A"', ' must be 1 | "b", got string']],
  }),
  result('member of an enum', {
    before: 'enum E { A, B }',
    written: 'E.B',
    type: literal(1),
    fits: ['1'],
    unfits: [['0', ' must be 1, got number']],
  }),
  result('computed enum', {
    before: "enum E { A = 'abc'.length }",
    written: 'E',
    type: number,
    fits: ['7'],
    unfits: [],
  }),
  result('keyof', {
    before: 'interface K { a: 1; "b-c": 2 }',
    written: 'keyof K',
    type: union(literal('a'), literal('b-c')),
    fits: ['"b-c"'],
    unfits: [['"c"', ' must be "a" | "b-c", got string']],
  }),
  template('template: prefix', '`/api/${string}`', '^\\/api\\/[^]*$', ['/api/', '/api/x\n'], ['/ap', ' /api/']),
  template('template: suffix', '`${string}.ts`', '^[^]*\\.ts$', ['.ts', 'a.ts.ts'], ['a.tsx', 'ats']),
  template(
    'template: both ends do not overlap',
    '`aba${string}aba`',
    '^aba[^]*aba$',
    ['abaaba', 'aba-aba'],
    ['aba', 'ababa'],
  ),
  template('template: one separator', '`${string}@${string}`', '^[^@]*@[^]*$', ['@', 'a@b@c'], ['', 'ab']),
  template(
    'template: long separators',
    '`${string}::${string}::${string}-`',
    '^(?:(?!::)[^])*::(?:(?!::)[^])*::[^]*-$',
    ['::::-', 'a::b::c-', 'a:::::-'],
    [':::-', 'a::b::c'],
  ),
  template(
    'template: number',
    '`${number}px`',
    `^${NUMERAL}px$`,
    ['0px', '-1.5px', '1e+21px', '.5px'],
    ['px', '1.px', '--1px', 'NaNpx', '1 px'],
  ),
  template('template: bigint', '`#${bigint}`', '^#-?\\d+$', ['#0', '#-12'], ['#', '#1.5', '#+1']),
  template(
    'template: numbers apart',
    '`${number}.${number}-${bigint}`',
    `^${NUMERAL}\\.${NUMERAL}--?\\d+$`,
    ['1.2-3', '1.5.2--3'],
    ['1.2', '1.-'],
  ),
  template('template: number beside text', '`${string}${number}`', '^[^]*\\d$', ['1', 'item12', '-1.5'], ['', 'item']),
  template(
    'template: number before text',
    '`${number}${string}!`',
    '^[+-]?\\.?\\d[^]*!$',
    ['1!', '-.5 em!'],
    ['!', '1', 'e1!'],
  ),
  template(
    'template: what it cannot escape alone',
    '`\\`\\${a}\\\\${string}\\n`',
    '^`\\$\\{a\\}\\\\[^]*\n$',
    ['`${a}\\x\n'],
    ['`${a}x\n'],
  ),
  result('template: unions inside are spread', {
    written: "`${'a' | 'b'}-${string | number}`",
    type: union(
      { kind: 'template', pattern: '^a-[^]*$', text: '`a-${string}`' },
      { kind: 'template', pattern: `^a-${NUMERAL}$`, text: '`a-${number}`' },
      { kind: 'template', pattern: '^b-[^]*$', text: '`b-${string}`' },
      { kind: 'template', pattern: `^b-${NUMERAL}$`, text: '`b-${number}`' },
    ),
    fits: ['"a-"', '"b-1"'],
    unfits: [['"c-"', ' must be `a-${string}` | `a-${number}` | `b-${string}` | `b-${number}`, got string']],
  }),
  result('template: boolean is its literals', {
    written: '`is-${boolean}`',
    type: union(literal('is-false'), literal('is-true')),
    fits: ['"is-true"'],
    unfits: [['"is-"', ' must be "is-false" | "is-true", got string']],
  }),
  result('template: case of a literal', {
    before: "type K = 'name' | 'age';",
    written: '`on${Capitalize<K>}`',
    type: union(literal('onAge'), literal('onName')),
    fits: ['"onAge"'],
    unfits: [],
  }),
  result('branded string', {
    before: 'type Id = string & { readonly __brand: "Id" };',
    written: 'Id',
    type: string,
    fits: ['"x"'],
    unfits: [['1', ' must be string, got number']],
  }),
  result('branded bigint, literal and template', {
    before: 'declare const b: unique symbol;\ntype B<T> = T & { [b]: true };',
    written: 'B<bigint> | B<"x"> | B<`a${string}`>',
    type: union({ kind: 'bigint' }, literal('x'), { kind: 'template', pattern: '^a[^]*$', text: '`a${string}`' }),
    fits: ['1n', '"x"', '"ab"'],
    unfits: [['"b"', ' must be bigint | "x" | `a${string}`, got string']],
  }),
  result('literals beside any string', {
    written: '"a" | "b" | (string & {})',
    type: string,
    fits: ['"c"'],
    unfits: [],
  }),
];
