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

/** A message stays readable if inner objects are cut below this depth. */
const SHORT_DEPTH = 3;

/** @returns the type as TypeScript would write it; inner object types that nest deeply are cut to `{ … }` */
export const printType = (type: Type): string => print(type, SHORT_DEPTH);

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
  if (type.kind !== 'object') return `export type ${name} = ${print(type)};\n`;
  const lines = type.members.map((member) => `${docComment(member, '  ')}  ${printMember(member)};\n`);
  if (type.index !== undefined) lines.push(`  ${printIndex(type.index)};\n`);
  return `${docComment(type, '')}export interface ${name} {\n${lines.join('')}}\n`;
}

function docComment(of: Documented, indent: string): string {
  const lines = docLines(of).map((line) => `${indent} * ${line}`.trimEnd());
  return lines.length === 0 ? '' : `${indent}/**\n${lines.join('\n')}\n${indent} */\n`;
}

type Documented = Pick<Member, 'doc' | 'deprecated' | 'default'>;

/** A message has no use for comments, and it alone gives a depth. */
function inlineComment(of: Documented, depth: number): string {
  const lines = Number.isFinite(depth) ? [] : docLines(of);
  return lines.length === 0 ? '' : `/** ${lines.join('\n * ')} */ `;
}

function docLines(of: Documented): string[] {
  const lines = of.doc === undefined ? [] : of.doc.split('\n');
  if (of.deprecated !== undefined) lines.push(`@deprecated${of.deprecated === true ? '' : ` ${of.deprecated}`}`);
  if (of.default !== undefined) lines.push(`@default ${defaultText(of.default)}`);
  return lines.map((line) => line.replaceAll('*/', '*\\/'));
}

/** @param depth how many levels of inline objects are written out */
function print(type: Type, depth = Number.POSITIVE_INFINITY): string {
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
      return type.of.map((of) => (of.kind === 'function' ? `(${print(of, depth)})` : print(of, depth))).join(' | ');
    case 'array':
      return `${postfixed(type.of, depth)}[]`;
    case 'tuple':
      return printTuple(type, depth);
    case 'record':
      return `Record<string, ${print(type.of, depth)}>`;
    case 'map':
      return `Map<${print(type.key, depth)}, ${print(type.of, depth)}>`;
    case 'set':
      return `Set<${print(type.of, depth)}>`;
    case 'promise':
      return `Promise<${print(type.of, depth)}>`;
    case 'asyncIterable':
      return `${type.stream ? 'ReadableStream' : type.generator ? 'AsyncGenerator' : 'AsyncIterable'}<${print(type.of, depth)}>`;
    case 'function':
      return `(${params(type, depth)}) => ${print(type.result, depth)}`;
    case 'object':
      return printObject(type, depth);
    default:
      return type.kind;
  }
}

/** What `[]` or `?` can follow. */
function postfixed(type: Type, depth: number): string {
  const inner = print(type, depth);
  return type.kind === 'union' || type.kind === 'function' ? `(${inner})` : inner;
}

function printTuple({ of, rest }: TupleType, depth: number): string {
  const elements = of.map(({ type, optional }) => (optional ? `${postfixed(type, depth)}?` : print(type, depth)));
  if (rest !== undefined) elements.push(`...${postfixed(rest, depth)}[]`);
  return `[${elements.join(', ')}]`;
}

function printObject({ members, index }: ObjectType, depth: number): string {
  if (members.length === 0 && index === undefined) return '{}';
  if (depth <= 0) return '{ … }';
  const lines = members.map((member) => inlineComment(member, depth) + printMember(member, depth - 1));
  if (index !== undefined) lines.push(printIndex(index, depth - 1));
  return `{ ${lines.join('; ')} }`;
}

const printIndex = (type: Type, depth?: number): string => `[key: string]: ${print(type, depth)}`;

function printLiteral({ value }: LiteralType): string {
  if (typeof value === 'object') return `${value.bigint}n`;
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}

function printMember(member: Member, depth = Number.POSITIVE_INFINITY): string {
  const key = isIdentifier(member.name) ? member.name : JSON.stringify(member.name);
  const head = `${member.readonly ? 'readonly ' : ''}${key}${member.optional ? '?' : ''}`;
  const { type } = member;
  if (member.method && type.kind === 'function') {
    return `${head}(${params(type, depth)}): ${print(type.result, depth)}`;
  }
  return `${head}: ${print(type, depth)}`;
}

const params = (type: FunctionType, depth: number): string =>
  type.params.map((param) => printParam(param, depth)).join(', ');

function printParam(param: Param, depth: number): string {
  const { name, type, optional, rest } = param;
  const comment = param.default === undefined ? '' : inlineComment({ default: param.default }, depth);
  if (rest) return `${comment}...${name}: ${print({ kind: 'array', of: type }, depth)}`;
  return `${comment}${name}${optional ? '?' : ''}: ${print(type, depth)}`;
}
