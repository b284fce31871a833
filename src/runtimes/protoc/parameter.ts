/**
 * The parameter of a plugin, `--name_out=PARAMETER:folder` or `--name_opt=PARAMETER`: a list `key=value,key` by a typed
 * declaration. protoc joins several of them with commas and knows no way to quote one.
 */
import { didYouMean } from '../../diagnostics/suggest.ts';
import { ProtocInputError } from './fault.ts';

/** One key. A boolean may stand without a value, which means true; a list takes its key several times. */
export type ParameterDeclaration =
  | { readonly type: 'boolean'; readonly default?: boolean; readonly doc?: string }
  | { readonly type: 'number'; readonly default?: number; readonly required?: true; readonly doc?: string }
  | {
      readonly type: 'string';
      readonly default?: string;
      readonly required?: true;
      /** The only values that there are. */
      readonly oneOf?: readonly string[];
      readonly doc?: string;
    }
  | { readonly type: 'list'; readonly doc?: string };

export type ParameterDeclarations = Readonly<Record<string, ParameterDeclaration>>;

type Given<D> = D extends { readonly default: unknown } | { readonly required: true } ? never : undefined;
type ValueOf<D> = D extends { readonly type: 'boolean' }
  ? boolean
  : D extends { readonly type: 'number' }
    ? number | Given<D>
    : D extends { readonly type: 'list' }
      ? readonly string[]
      : D extends { readonly oneOf: readonly (infer Choice)[] }
        ? Choice | Given<D>
        : string | Given<D>;

/** What a declaration's keys have as values: the default, false or an empty list where nothing was given. */
export type ParameterValues<P> = { readonly [K in keyof P]: ValueOf<P[K]> };

type Value = string | number | boolean | readonly string[] | undefined;

/** @throws ProtocInputError that names the key, and lists those that there are */
export function parseParameter<P extends ParameterDeclarations>(text: string, declared: P): ParameterValues<P> {
  const values = new Map<string, Value>();
  for (const item of text.split(',')) {
    if (item.trim() === '') continue;
    const equals = item.indexOf('=');
    const key = (equals < 0 ? item : item.slice(0, equals)).trim();
    const value = equals < 0 ? undefined : item.slice(equals + 1).trim();
    const declaration = Object.hasOwn(declared, key) ? declared[key] : undefined;
    if (declaration === undefined) throw new ProtocInputError(unknownKey(key, declared));
    const before = values.get(key);
    if (declaration.type === 'list') {
      values.set(key, [...(Array.isArray(before) ? before : []), parsed(key, value, declaration)].map(String));
    } else {
      if (before !== undefined) throw new ProtocInputError(`parameter "${key}" is given twice`);
      values.set(key, parsed(key, value, declaration));
    }
  }
  for (const [key, declaration] of Object.entries(declared)) {
    if (values.has(key)) continue;
    if ('required' in declaration && declaration.required) {
      throw new ProtocInputError(`parameter "${key}" is required: ${usage(key, declaration)}`);
    }
    values.set(key, absent(declaration));
  }
  return Object.fromEntries(values) as ParameterValues<P>;
}

function absent(declaration: ParameterDeclaration): Value {
  if (declaration.type === 'list') return [];
  return declaration.default ?? (declaration.type === 'boolean' ? false : undefined);
}

function parsed(key: string, text: string | undefined, declaration: ParameterDeclaration): Value {
  const wrong = (): never => {
    const given = text === undefined ? 'without a value' : `as "${text}"`;
    throw new ProtocInputError(`parameter "${key}" is given ${given}: write ${usage(key, declaration)}`);
  };
  if (declaration.type === 'boolean') {
    if (text === undefined || text === 'true') return true;
    return text === 'false' ? false : wrong();
  }
  if (text === undefined || text === '') return wrong();
  if (declaration.type === 'number') {
    const number = Number(text);
    return Number.isFinite(number) ? number : wrong();
  }
  if (declaration.type === 'string' && declaration.oneOf?.includes(text) === false) return wrong();
  return text;
}

function unknownKey(key: string, declared: ParameterDeclarations): string {
  const keys = Object.keys(declared);
  if (keys.length === 0) return `unknown parameter "${key}": this plugin takes none`;
  const known = keys.map((one) => describe(one, declared[one] as ParameterDeclaration)).join(', ');
  return `unknown parameter "${key}"${didYouMean(key, keys)}; there are: ${known}`;
}

const describe = (key: string, declaration: ParameterDeclaration): string =>
  declaration.doc === undefined ? usage(key, declaration) : `${usage(key, declaration)} (${declaration.doc})`;

function usage(key: string, declaration: ParameterDeclaration): string {
  if (declaration.type === 'boolean') return `${key}[=true|false]`;
  if (declaration.type === 'number') return `${key}=<number>`;
  const choices = declaration.type === 'string' ? declaration.oneOf : undefined;
  return `${key}=${choices === undefined ? '<text>' : choices.join('|')}`;
}
