/** Messages as the text of a `.proto` file, which protoc makes code of for other languages. */
import type { Field, Message, ProtoFile } from './model.ts';
import { entryName } from './names.ts';

/** @returns the whole file, in proto3 */
export function protoText(file: ProtoFile): string {
  const { packageName, doc, serviceName, rpcs, messages } = file;
  const methods = new Set(rpcs.map(({ name }) => name));
  // a name that means something else in here is written in full
  const typed = (name: string): string => (methods.has(name) ? `.${packageName}.${name}` : name);
  const service = [
    ...comment(doc, ''),
    `service ${serviceName} {`,
    ...rpcs.flatMap(({ name, doc: lines, request, response, streams }, at) => [
      ...(at > 0 ? [''] : []),
      ...comment(lines, '  '),
      `  rpc ${name}(${typed(request)}) returns (${streams ? 'stream ' : ''}${typed(response)});`,
    ]),
    '}',
  ];
  const parts = [
    ['syntax = "proto3";'],
    [`package ${packageName};`],
    ...(serviceName === undefined ? [] : [service]),
    ...messages.map((message) => messageLines(message, packageName, '')),
  ];
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function messageLines(message: Message, packageName: string, indent: string): string[] {
  const { name, doc, fields, oneof, nested = [] } = message;
  const inner = `${indent}  `;
  const scope = scopeOf(message);
  const typeText = (field: Field): string => {
    const { type } = field;
    if (typeof type === 'string') return type;
    const [first = ''] = type.message.split('.');
    return scope.has(first) ? `.${packageName}.${type.message}` : type.message;
  };
  const fieldLines = (at: string): string[] =>
    fields.flatMap((field) => [
      ...comment(field.doc, at),
      `${at}${labelled(field, typeText(field))} ${field.name} = ${field.number}${optionsOf(field)};`,
    ]);
  const body =
    oneof === undefined ? fieldLines(inner) : [`${inner}oneof ${oneof} {`, ...fieldLines(`${inner}  `), `${inner}}`];
  const within = nested.flatMap((part) => ['', ...messageLines(part, packageName, inner)]);
  if (body.length + within.length === 0) return [...comment(doc, indent), `${indent}message ${name} {}`];
  return [...comment(doc, indent), `${indent}message ${name} {`, ...body, ...within, `${indent}}`];
}

/** The names that are declared within a message, the entries of its maps among them. */
const scopeOf = ({ fields, nested = [] }: Message): ReadonlySet<string> =>
  new Set([
    ...nested.map(({ name }) => name),
    ...fields.filter(({ label }) => label === 'map').map(({ name }) => entryName(name)),
  ]);

function labelled({ label }: Field, type: string): string {
  switch (label) {
    case 'optional':
    case 'repeated':
      return `${label} ${type}`;
    case 'map':
      return `map<string, ${type}>`;
    default:
      return type;
  }
}

/** The member's own name in JSON, where that is not what protobuf would make of the field's. */
function optionsOf({ name, jsonName }: Field): string {
  const given = jsonNameOf({ name, jsonName });
  return given === defaultJsonName(name) ? '' : ` [json_name = ${JSON.stringify(given)}]`;
}

/** A name of a member that protoc would not take gives way to protobuf's own. */
export const jsonNameOf = ({ name, jsonName }: Pick<Field, 'name' | 'jsonName'>): string =>
  /^[\w$.:@/ -]+$/.test(jsonName) ? jsonName : defaultJsonName(name);

/** What protobuf calls a field in JSON. */
const defaultJsonName = (name: string): string =>
  name.replace(/_+([a-zA-Z0-9]?)/g, (_all, letter: string) => letter.toUpperCase());

const comment = (lines: readonly string[], indent: string): string[] =>
  lines.map((line) => `${indent}//${line === '' ? '' : ` ${line}`}`);
