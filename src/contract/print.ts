/** Schema types written as TypeScript: short for messages, whole for a declaration file. */

import { BUILTIN_NAMES } from './builtin.ts';
import { isIdentifier, uniqueName } from './names.ts';
import { defaultText } from './reflect-doc.ts';
import type {
  FunctionType,
  LiteralType,
  Member,
  NamedType,
  ObjectType,
  Param,
  Schema,
  TupleType,
  Type,
} from './schema.ts';

interface Style {
  /** How many levels of inline objects are written out. */
  readonly depth: number;
  readonly comments?: true;
  /** Whether records are written as index signatures: an alias cannot contain itself in a `Record`. */
  readonly spread?: true;
}

/** A message stays readable if inner objects are cut below this depth. */
const SHORT: Style = { depth: 3 };
const WHOLE: Style = { depth: Number.POSITIVE_INFINITY, comments: true };

/** @returns the type as TypeScript would write it; inner object types that nest deeply are cut to `{ … }` */
export const printType = (type: Type): string => print(type, SHORT);

/**
 * @returns the whole schema as TypeScript declarations, one export for each named type and one for the root; reflecting
 * that text gives the schema again, but that an instance of a generic goes by its key (`Box_string`, not `Box<string>`)
 */
export function schemaToText(schema: Schema): string {
  const blocks = Object.entries(schema.types).map(([name, type]) => declaration(name, type));
  const { root } = schema;
  const name = rootName(schema);
  if (root.kind !== 'ref') blocks.push(declaration(name, root));
  return blocks.join('\n');
}

/** The name under which `schemaToText` exports the root. */
export function rootName(schema: Schema): string {
  if (schema.root.kind === 'ref') return schema.root.name;
  return uniqueName(schema.name, { has: (name) => Object.hasOwn(schema.types, name) });
}

function declaration(name: string, type: NamedType): string {
  if (type.kind !== 'object') return `export type ${name} = ${print(type, { ...WHOLE, spread: true })};\n`;
  const lines = type.members.map((member) => `${docComment(member, '  ')}  ${printMember(member, WHOLE)};\n`);
  if (type.index !== undefined) lines.push(`  ${printIndex(type.index, WHOLE)};\n`);
  return `${docComment(type, '')}export interface ${name} {\n${lines.join('')}}\n`;
}

function docComment(of: Documented, indent: string): string {
  const lines = docLines(of).map((line) => `${indent} * ${line}`.trimEnd());
  return lines.length === 0 ? '' : `${indent}/**\n${lines.join('\n')}\n${indent} */\n`;
}

type Documented = Pick<Member, 'doc' | 'deprecated' | 'default'>;

/** On a line of its own: behind other code it would not count as a comment of the member. */
function inlineComment(of: Documented, style: Style): string {
  const lines = style.comments ? docLines(of) : [];
  return lines.length === 0 ? '' : `\n/** ${lines.join('\n * ')} */ `;
}

function docLines(of: Documented): string[] {
  const lines = of.doc === undefined ? [] : of.doc.split('\n');
  if (of.deprecated !== undefined) lines.push(`@deprecated${of.deprecated === true ? '' : ` ${of.deprecated}`}`);
  if (of.default !== undefined) lines.push(`@default ${defaultText(of.default)}`);
  return lines.map((line) => line.replaceAll('*/', '*\\/'));
}

function print(type: Type, style: Style): string {
  switch (type.kind) {
    case 'literal':
      return printLiteral(type);
    case 'bytes':
      return type.array;
    case 'ref':
      return type.name;
    case 'template':
      return type.text;
    case 'date':
    case 'regexp':
    case 'url':
    case 'error':
    case 'abortSignal':
      return BUILTIN_NAMES[type.kind];
    case 'union':
      return type.of.map((of) => (of.kind === 'function' ? `(${print(of, style)})` : print(of, style))).join(' | ');
    case 'array':
      return `${postfixed(type.of, style)}[]`;
    case 'tuple':
      return printTuple(type, style);
    case 'record':
      return style.spread ? `{ ${printIndex(type.of, style)} }` : `Record<string, ${print(type.of, style)}>`;
    case 'map':
      return `Map<${print(type.key, style)}, ${print(type.of, style)}>`;
    case 'set':
      return `Set<${print(type.of, style)}>`;
    case 'promise':
      return `Promise<${print(type.of, style)}>`;
    case 'asyncIterable':
      return `${type.stream ? 'ReadableStream' : type.generator ? 'AsyncGenerator' : 'AsyncIterable'}<${print(type.of, style)}>`;
    case 'function':
      return `(${params(type, style)}) => ${print(type.result, style)}`;
    case 'object':
      return printObject(type, style);
    default:
      return type.kind;
  }
}

/** What `[]` or `?` can follow. */
function postfixed(type: Type, style: Style): string {
  const inner = print(type, style);
  return type.kind === 'union' || type.kind === 'function' ? `(${inner})` : inner;
}

function printTuple({ of, rest }: TupleType, style: Style): string {
  const elements = of.map(({ type, optional }) => (optional ? `${postfixed(type, style)}?` : print(type, style)));
  if (rest !== undefined) elements.push(`...${postfixed(rest, style)}[]`);
  return `[${elements.join(', ')}]`;
}

function printObject({ members, index }: ObjectType, style: Style): string {
  if (members.length === 0 && index === undefined) return '{}';
  if (style.depth <= 0) return '{ … }';
  const inner = { ...style, depth: style.depth - 1 };
  const lines = members.map((member) => inlineComment(member, style) + printMember(member, inner));
  if (index !== undefined) lines.push(printIndex(index, inner));
  return `{ ${lines.join('; ')} }`;
}

const printIndex = (type: Type, style: Style): string => `[key: string]: ${print(type, style)}`;

function printLiteral({ value }: LiteralType): string {
  if (typeof value === 'object') return `${value.bigint}n`;
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}

function printMember(member: Member, style: Style): string {
  const key = isIdentifier(member.name) ? member.name : JSON.stringify(member.name);
  const head = `${member.readonly ? 'readonly ' : ''}${key}${member.optional ? '?' : ''}`;
  const { type } = member;
  if (member.method && type.kind === 'function') {
    return `${head}(${params(type, style)}): ${print(type.result, style)}`;
  }
  return `${head}: ${print(type, style)}`;
}

const params = (type: FunctionType, style: Style): string =>
  type.params.map((param) => printParam(param, style)).join(', ');

function printParam(param: Param, style: Style): string {
  const { name, type, optional, rest } = param;
  const comment = param.default === undefined ? '' : inlineComment({ default: param.default }, style);
  if (rest) return `${comment}...${name}: ${print({ kind: 'array', of: type }, style)}`;
  return `${comment}${name}${optional ? '?' : ''}: ${print(type, style)}`;
}
