/** The parameter of a plugin by its declaration. */
import { describe, expect, expectTypeOf, test } from 'vitest';
import { ProtocInputError } from '../../../src/runtimes/protoc/fault.ts';
import {
  type ParameterDeclarations,
  type ParameterValues,
  parseParameter,
} from '../../../src/runtimes/protoc/parameter.ts';

const DECLARED = {
  style: { type: 'string', oneOf: ['short', 'long'], default: 'short' },
  header: { type: 'string', doc: 'the first line' },
  width: { type: 'number', default: 80 },
  quiet: { type: 'boolean' },
  import: { type: 'list' },
} as const satisfies ParameterDeclarations;

function refusal(text: string, declared: ParameterDeclarations = DECLARED): string {
  try {
    parseParameter(text, declared);
  } catch (error) {
    expect(error).toBeInstanceOf(ProtocInputError);
    return (error as Error).message;
  }
  throw new Error(`${text} was taken`);
}

describe('values', () => {
  test('are the defaults where nothing is given', () => {
    const expected = { style: 'short', header: undefined, width: 80, quiet: false, import: [] };
    for (const empty of ['', ',', ' , ']) expect(parseParameter(empty, DECLARED)).toEqual(expected);
  });

  test('are read by type; a list takes its key several times; only the first = divides', () => {
    const text = 'style=long, header=a=b ,width=-1.5,quiet,import=x,import=y/z.proto=w';
    expect(parseParameter(text, DECLARED)).toEqual({
      style: 'long',
      header: 'a=b',
      width: -1.5,
      quiet: true,
      import: ['x', 'y/z.proto=w'],
    });
    expect(parseParameter('quiet=false', DECLARED).quiet).toBe(false);
  });

  test('have types that follow from the declaration', () => {
    type Values = ParameterValues<typeof DECLARED>;
    expectTypeOf<Values['style']>().toEqualTypeOf<'short' | 'long'>();
    expectTypeOf<Values['header']>().toEqualTypeOf<string | undefined>();
    expectTypeOf<Values['width']>().toEqualTypeOf<number>();
    expectTypeOf<Values['quiet']>().toEqualTypeOf<boolean>();
    expectTypeOf<Values['import']>().toEqualTypeOf<readonly string[]>();
    type Required = ParameterValues<{ a: { type: 'number'; required: true }; b: { type: 'number' } }>;
    expectTypeOf<Required>().toEqualTypeOf<{ readonly a: number; readonly b: number | undefined }>();
  });
});

describe('refused', () => {
  test('an unknown key, with those that there are', () => {
    expect(refusal('styl=long')).toBe(
      'unknown parameter "styl" (did you mean "style"?); there are: style=short|long, header=<text> (the first line), ' +
        'width=<number>, quiet[=true|false], import=<text>',
    );
    expect(refusal('x', {})).toBe('unknown parameter "x": this plugin takes none');
  });

  test('names that every object has', () => {
    expect(refusal('toString=1')).toMatch(/^unknown parameter "toString"/);
    expect(refusal('__proto__=1')).toMatch(/^unknown parameter "__proto__"/);
  });

  const WRONG = {
    'style=wide': 'parameter "style" is given as "wide": write style=short|long',
    'width=many': 'parameter "width" is given as "many": write width=<number>',
    'width=': 'parameter "width" is given as "": write width=<number>',
    'quiet=1': 'parameter "quiet" is given as "1": write quiet[=true|false]',
    header: 'parameter "header" is given without a value: write header=<text>',
    'width=1,width=2': 'parameter "width" is given twice',
  };
  for (const [text, message] of Object.entries(WRONG)) test(text, () => expect(refusal(text)).toBe(message));

  test('a required key that is absent', () => {
    const declared = { out: { type: 'string', required: true } } as const;
    expect(refusal('', declared)).toBe('parameter "out" is required: out=<text>');
  });
});
