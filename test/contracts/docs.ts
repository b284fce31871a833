import { type ContractCase, none, number, object, ref, string, unknown, whole } from './case.ts';

export const docs: readonly ContractCase[] = [
  whole(
    'comments',
    `/** Of C. */
export interface C {
  /** Of a.
   * More. */
  a: string;
  /** @deprecated use a */
  b: string;
  /** Of c.
   * @deprecated */
  c(): void;
  // not of d
  d: {
    /** Inside,
     * on two lines.
     * @default "a\\nb" */
    e: string;
  };
}`,
    {
      C: object(
        'C',
        [
          { name: 'a', type: string, doc: 'Of a.\nMore.' },
          { name: 'b', type: string, deprecated: 'use a' },
          {
            name: 'c',
            type: { kind: 'function', params: [], result: none },
            method: true,
            doc: 'Of c.',
            deprecated: true,
          },
          {
            name: 'd',
            type: object(undefined, [{ name: 'e', type: string, doc: 'Inside,\non two lines.', default: 'a\nb' }]),
          },
        ],
        { doc: 'Of C.' },
      ),
    },
  ),
  whole(
    'defaults',
    `export interface C {
  /** @default 10 */
  a?: number;
  /**
   * Doc.
   * @default {"a": [1, null, "b@c"]}
   */
  b: unknown;
  /** @default "10" */
  c: string;
  /** @default 'x' + y */
  d: string;
  /** @default null */
  e: unknown;
  /** @default "*\\/ \\u0060 {@link x}" */
  f: string;
  m(/** @default 5 */ size?: number): void;
  /** @default */
  none: string;
}
interface Unrelated { of: C }`,
    {
      C: object('C', [
        { name: 'a', type: number, optional: true, default: 10 },
        { name: 'b', type: unknown, doc: 'Doc.', default: { a: [1, null, 'b@c'] } },
        { name: 'c', type: string, default: '10' },
        { name: 'd', type: string, default: "'x' + y" },
        { name: 'e', type: unknown, default: null },
        { name: 'f', type: string, default: '*/ ` {@link x}' },
        {
          name: 'm',
          type: {
            kind: 'function',
            params: [{ name: 'size', type: number, optional: true, default: 5 }],
            result: none,
          },
          method: true,
        },
        { name: 'none', type: string },
      ]),
    },
  ),
  whole('a comment at an alias', '/** Of A. */\ntype A = { a: string };\nexport interface C { a: A }', {
    C: object('C', [{ name: 'a', type: ref('A') }]),
    A: object('A', [{ name: 'a', type: string }], { doc: 'Of A.' }),
  }),
];
