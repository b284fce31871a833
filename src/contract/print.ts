/** Schema types written as TypeScript: short for messages, whole for a declaration file. */

import { isIdentifier, uniqueName } from './names.ts';
import type { FunctionType, LiteralType, Member, ObjectType, Schema, Type } from './schema.ts';

/** A message stays readable if inner objects are cut below this depth. */
const SHORT_DEPTH = 3;

/** @returns the type as TypeScript would write it; inner object types that nest deeply are cut to `{ … }` */
export const printType = (type: Type): string => print(type, SHORT_DEPTH);

/**
 * @returns the whole schema as TypeScript declarations, one exported interface for each named type and one export
 * for the root; reflecting that text gives the schema again
 */
export function schemaToText(schema: Schema): string {
  const blocks = Object.entries(schema.types).map(([name, type]) => declaration(name, type));
  const { root } = schema;
  const name = rootName(schema);
  if (root.kind === 'object') blocks.push(declaration(name, root));
  else if (!(root.kind === 'ref' && root.name === name)) blocks.push(`export type ${name} = ${print(root)};\n`);
  return blocks.join('\n');
}

/** The name under which `schemaToText` exports the root. */
export function rootName(schema: Schema): string {
  if (schema.root.kind === 'ref') return schema.root.name;
  return uniqueName(schema.name, { has: (name) => Object.hasOwn(schema.types, name) });
}

function declaration(name: string, type: ObjectType): string {
  const lines = type.members.map((member) => `${docComment(member, '  ')}  ${printMember(member)};\n`);
  return `${docComment(type, '')}export interface ${name} {\n${lines.join('')}}\n`;
}

function docComment(of: Pick<Member, 'doc' | 'deprecated'>, indent: string): string {
  const lines = of.doc === undefined ? [] : of.doc.split('\n');
  if (of.deprecated !== undefined) lines.push(`@deprecated${of.deprecated === true ? '' : ` ${of.deprecated}`}`);
  if (lines.length === 0) return '';
  const safe = lines.map((line) => `${indent} * ${line.replaceAll('*/', '*\\/')}`.trimEnd());
  return `${indent}/**\n${safe.join('\n')}\n${indent} */\n`;
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
    case 'union':
      return type.of.map((of) => (of.kind === 'function' ? `(${print(of, depth)})` : print(of, depth))).join(' | ');
    case 'array':
      return of(type.of, depth, (inner, compound) => (compound ? `(${inner})[]` : `${inner}[]`));
    case 'record':
      return `Record<string, ${print(type.of, depth)}>`;
    case 'promise':
      return `Promise<${print(type.of, depth)}>`;
    case 'asyncIterable':
      return `AsyncIterable<${print(type.of, depth)}>`;
    case 'function':
      return `(${params(type, depth)}) => ${print(type.result, depth)}`;
    case 'object':
      if (type.members.length === 0) return '{}';
      if (depth <= 0) return '{ … }';
      return `{ ${type.members.map((member) => printMember(member, depth - 1)).join('; ')} }`;
    default:
      return type.kind;
  }
}

const of = (type: Type, depth: number, wrap: (inner: string, compound: boolean) => string): string =>
  wrap(print(type, depth), type.kind === 'union' || type.kind === 'function');

function printLiteral({ value }: LiteralType): string {
  if (typeof value === 'object') return `${value.bigint}n`;
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}

function printMember(member: Member, depth?: number): string {
  const key = isIdentifier(member.name) ? member.name : JSON.stringify(member.name);
  const head = `${member.readonly ? 'readonly ' : ''}${key}${member.optional ? '?' : ''}`;
  const { type } = member;
  if (member.method && type.kind === 'function') {
    return `${head}(${params(type, depth)}): ${print(type.result, depth)}`;
  }
  return `${head}: ${print(type, depth)}`;
}

function params(type: FunctionType, depth?: number): string {
  return type.params
    .map((param) => {
      if (param.rest) return `...${param.name}: ${print({ kind: 'array', of: param.type }, depth)}`;
      return `${param.name}${param.optional ? '?' : ''}: ${print(param.type, depth)}`;
    })
    .join(', ');
}
