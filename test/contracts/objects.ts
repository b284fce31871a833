import {
  boolean,
  type ContractCase,
  literal,
  none,
  number,
  object,
  ref,
  result,
  string,
  union,
  unknown,
  whole,
} from './case.ts';

const POINT = object('Point', [
  { name: 'x', type: number },
  { name: 'y', type: number },
]);

export const objects: readonly ContractCase[] = [
  result('interface', {
    before: 'interface Point { x: number; y: number }',
    written: 'Point',
    type: ref('Point'),
    types: { Point: POINT },
    fits: ['({ x: 1, y: 2 })', '({ x: 1, y: 2, z: 3 })'],
    unfits: [
      ['({ x: 1 })', '.y must be number, got undefined'],
      ['null', ' must be Point, got null'],
      ['1', ' must be Point, got number'],
    ],
  }),
  result('inheritance', {
    before: 'interface A { a: string }\ninterface B<T> { b: T }\ninterface D extends A, B<number> { d?: boolean }',
    written: 'D',
    type: ref('D'),
    types: {
      D: object('D', [
        { name: 'd', type: boolean, optional: true },
        { name: 'a', type: string },
        { name: 'b', type: number },
      ]),
    },
    fits: ['({ a: "", b: 1 })', '({ a: "", b: 1, d: undefined })'],
    unfits: [['({ a: "", b: 1, d: null })', '.d must be boolean | undefined, got null']],
  }),
  result('declaration merging', {
    before: 'interface A { a: string }\ninterface A { b: number }',
    written: 'A',
    type: ref('A'),
    types: {
      A: object('A', [
        { name: 'a', type: string },
        { name: 'b', type: number },
      ]),
    },
    fits: ['({ a: "", b: 1 })'],
    unfits: [['({ a: "" })', '.b must be number, got undefined']],
  }),
  result('alias of an object type', {
    before: 'type A = { readonly a: string; "b-c"?: number };',
    written: 'A',
    type: ref('A'),
    types: {
      A: object('A', [
        { name: 'a', type: string, readonly: true },
        { name: 'b-c', type: number, optional: true },
      ]),
    },
    fits: ['({ a: "" })'],
    unfits: [['({ a: "", "b-c": "" })', '["b-c"] must be number | undefined, got string']],
  }),
  result('inline object', {
    written: '{ a: { b: string } }',
    type: object(undefined, [{ name: 'a', type: object(undefined, [{ name: 'b', type: string }]) }]),
    fits: ['({ a: { b: "" } })'],
    unfits: [
      ['({ a: { b: 1 } })', '.a.b must be string, got number'],
      ['({ a: [] })', '.a.b must be string, got undefined'],
      ['({})', '.a must be { b: string }, got undefined'],
    ],
  }),
  result('intersection of objects', {
    before: 'interface A { a: string }\ninterface B { b: number; a: string }',
    written: 'A & B & { c?: boolean }',
    type: object(undefined, [
      { name: 'a', type: string },
      { name: 'b', type: number },
      { name: 'c', type: boolean, optional: true },
    ]),
    fits: ['({ a: "", b: 1 })'],
    unfits: [['({ b: 1 })', '.a must be string, got undefined']],
  }),
  result('index signature beside members', {
    before: 'interface A { id: string; [key: string]: string | number }',
    written: 'A',
    type: ref('A'),
    types: { A: object('A', [{ name: 'id', type: string }], { index: union(string, number) }) },
    fits: ['({ id: "" })', '({ id: "", x: 1, y: "" })'],
    unfits: [
      ['({ id: 1 })', '.id must be string, got number'],
      ['({ id: "", x: true })', '.x must be string | number, got boolean'],
    ],
  }),
  result('index signature from an intersection', {
    written: '{ id: string } & Record<string, unknown>',
    type: object(undefined, [{ name: 'id', type: string }], { index: unknown }),
    fits: ['({ id: "", x: [1] })'],
    unfits: [['({ x: 1 })', '.id must be string, got undefined']],
  }),
  whole('accessors', 'export interface C { get a(): string; get b(): number; set b(value: number) }', {
    C: object('C', [
      { name: 'a', type: string, readonly: true },
      { name: 'b', type: number },
    ]),
  }),
  whole(
    'class',
    'export abstract class C {\n  static s = 1;\n  a = 1;\n  readonly b: string = "";\n  constructor(public d: boolean) {}\n' +
      '  abstract m(): void;\n  get e(): string { return ""; }\n}',
    {
      C: object('C', [
        { name: 'a', type: number },
        { name: 'b', type: string, readonly: true },
        { name: 'd', type: boolean },
        { name: 'm', type: { kind: 'function', params: [], result: none }, method: true },
        { name: 'e', type: string, readonly: true },
      ]),
    },
  ),
  whole('class that extends a class', 'class A<T> { a!: T }\nexport class C extends A<string> { b = 1 }', {
    C: object('C', [
      { name: 'b', type: number },
      { name: 'a', type: string },
    ]),
  }),
  whole('empty interface', 'interface Tag {}\nexport interface C { tag: Tag }', {
    C: object('C', [{ name: 'tag', type: ref('Tag') }]),
    Tag: object('Tag', []),
  }),
  whole(
    'types of the names of built-ins',
    'interface Date { at: number }\ninterface Map { a: Date }\nexport interface C { m: Map }',
    {
      C: object('C', [{ name: 'm', type: ref('_Map') }]),
      _Map: object('Map', [{ name: 'a', type: ref('_Date') }]),
      _Date: object('Date', [{ name: 'at', type: number }]),
    },
  ),
  result('union told apart by a tag', {
    before:
      "interface Circle { kind: 'circle'; r: number }\ninterface Square { kind: 'square'; side: number }\ntype Shape = Circle | Square;",
    written: 'Shape',
    type: union(ref('Circle'), ref('Square')),
    types: {
      Circle: object('Circle', [
        { name: 'kind', type: literal('circle') },
        { name: 'r', type: number },
      ]),
      Square: object('Square', [
        { name: 'kind', type: literal('square') },
        { name: 'side', type: number },
      ]),
    },
    fits: ['({ kind: "circle", r: 1 })', '({ kind: "square", side: 1 })'],
    unfits: [
      ['({ kind: "circle", side: 1 })', '.r must be number, got undefined'],
      ['({ kind: "oval" })', '.kind must be "circle" | "square", got string'],
      ['1', ' must be Circle | Square, got number'],
    ],
  }),
  result('union told apart by its members', {
    before: 'interface A { a: string }\ninterface B { b: number }',
    written: 'A | B | string[] | string | null',
    type: union(string, ref('A'), { kind: 'array', of: string }, ref('B'), { kind: 'null' }),
    types: {
      A: object('A', [{ name: 'a', type: string }]),
      B: object('B', [{ name: 'b', type: number }]),
    },
    fits: ['({ a: "" })', '({ b: 1 })', '[""]', '""', 'null'],
    unfits: [
      ['({ b: "" })', '.b must be number, got string'],
      ['true', ' must be string | A | string[] | B | null, got boolean'],
    ],
  }),
  result('of a union that arm is explained whose members are there', {
    before: `interface Response { status: number; headers: Headers; text(): string }
interface Headers { get(name: string): string }
interface Init { status: number; headers?: Record<string, string | string[]> }`,
    written: 'Response | Init',
    type: union(ref('Init'), ref('Response')),
    types: {
      Response: object('Response', [
        { name: 'status', type: number },
        { name: 'headers', type: ref('Headers') },
        { name: 'text', type: { kind: 'function', params: [], result: string }, method: true },
      ]),
      Headers: object('Headers', [
        {
          name: 'get',
          type: { kind: 'function', params: [{ name: 'name', type: string }], result: string },
          method: true,
        },
      ]),
      Init: object('Init', [
        { name: 'status', type: number },
        {
          name: 'headers',
          type: { kind: 'record', of: union(string, { kind: 'array', of: string }) },
          optional: true,
        },
      ]),
    },
    fits: [
      '({ status: 204 })',
      '({ status: 204, headers: { "x-n": ["a"] } })',
      '({ status: 1, headers: { get: () => "" }, text: () => "" })',
    ],
    unfits: [
      ['({ status: 204, headers: { "x-n": ["a", 5] } })', '.headers["x-n"][1] must be string, got number'],
      ['({ status: "204" })', '.status must be number, got string'],
      ['({ headers: { "x-n": "a" } })', '.status must be number, got undefined'],
    ],
  }),
  result('of arms that are all complete, the one that fits furthest', {
    before:
      'interface A { a: number; b: number; c: number }\ninterface B { a: string; b: string; c: string }\ninterface D { a: string; d?: string }',
    written: 'A | B | D | Record<string, boolean>',
    type: union(ref('A'), ref('B'), ref('D'), { kind: 'record', of: { kind: 'boolean' } }),
    types: {
      A: object(
        'A',
        ['a', 'b', 'c'].map((name) => ({ name, type: number })),
      ),
      B: object(
        'B',
        ['a', 'b', 'c'].map((name) => ({ name, type: string })),
      ),
      D: object('D', [
        { name: 'a', type: string },
        { name: 'd', type: string, optional: true },
      ]),
    },
    fits: ['({ a: 1, b: 2, c: 3 })', '({ a: "", b: "", c: "" })', '({ a: "" })', '({ x: true })'],
    unfits: [
      ['({ a: 1, b: 2, c: "" })', '.c must be number, got string'],
      ['({ a: true, b: "", c: "" })', '.a must be number, got boolean'],
      ['({ a: "", d: 1 })', '.d must be string | undefined, got number'],
      ['({ x: 1 })', '.x must be boolean, got number'],
      ['({ a: 1 })', '.a must be string, got number'],
    ],
  }),
  whole(
    'a member that another excludes',
    'export interface C { m: { a: string; b?: never } | { b: number; a?: never } }',
    {
      C: object('C', [
        {
          name: 'm',
          type: union(
            object(undefined, [
              { name: 'a', type: string },
              { name: 'b', type: { kind: 'undefined' }, optional: true },
            ]),
            object(undefined, [
              { name: 'b', type: number },
              { name: 'a', type: { kind: 'undefined' }, optional: true },
            ]),
          ),
        },
      ]),
    },
  ),
];
