/** What the plugin does: a page in Markdown for each `.proto` file. */
import type { AnyDesc, DescEnum, DescField, DescMessage, DescService } from '@bufbuild/protobuf';
import { ScalarType } from '@bufbuild/protobuf';
import { defineProtocPlugin, type ProtocFile } from 'tsugi/protoc';

export const markdown = defineProtocPlugin({
  name: 'protoc-gen-markdown',
  version: '1.0.0',
  editions: { minimum: 'proto2', maximum: '2024' },
  parameters: {
    level: { type: 'number', default: 1, doc: 'of the first heading' },
    services: { type: 'boolean', default: true, doc: 'whether services have a section' },
    comments: { type: 'string', oneOf: ['required', 'optional'], default: 'optional' },
  },
  generate(context) {
    const { level, services, comments } = context.parameters;
    const heading = (depth: number, text: string): string => `${'#'.repeat(level + depth)} ${text}`;
    const comment = (desc: AnyDesc): string => {
      const { leading, trailing } = context.commentsOf(desc);
      return leading || trailing;
    };
    const section = (out: ProtocFile, title: string, desc: DescMessage | DescEnum | DescService): void => {
      const text = comment(desc);
      if (text === '' && comments === 'required') context.report(`${desc.toString()} has no comment`, desc);
      out.print('', heading(1, title));
      if (text !== '') out.print('', text);
      out.print('');
    };
    const oneLine = (desc: AnyDesc): string => comment(desc).replaceAll('\n', ' ');

    const message = (out: ProtocFile, desc: DescMessage): void => {
      section(out, `message ${shortName(desc)}`, desc);
      out.print('| field | number | type | |', '| --- | --- | --- | --- |');
      for (const field of desc.fields) {
        out.print(`| \`${field.name}\` | ${field.number} | ${typeText(field)} | ${oneLine(field)} |`);
      }
      for (const nested of desc.nestedMessages) message(out, nested);
      for (const nested of desc.nestedEnums) enumeration(out, nested);
    };
    const enumeration = (out: ProtocFile, desc: DescEnum): void => {
      section(out, `enum ${shortName(desc)}`, desc);
      for (const value of desc.values) out.print(`- \`${value.name}\` = ${value.number} ${oneLine(value)}`.trimEnd());
    };
    const service = (out: ProtocFile, desc: DescService): void => {
      section(out, `service ${desc.name}`, desc);
      for (const method of desc.methods) {
        const stream = (is: boolean): string => (is ? 'stream ' : '');
        const input = stream(/^(client|bidi)/.test(method.methodKind)) + shortName(method.input);
        const output = stream(/^(server|bidi)/.test(method.methodKind)) + shortName(method.output);
        out.print(`- \`${method.name}(${input}): ${output}\` ${oneLine(method)}`.trimEnd());
      }
    };

    for (const file of context.files) {
      const out = context.file(`${file.name}.md`);
      out.print(heading(0, file.proto.name));
      const text = comment(file);
      if (text !== '') out.print('', text);
      for (const desc of file.messages) message(out, desc);
      for (const desc of file.enums) enumeration(out, desc);
      if (services) for (const desc of file.services) service(out, desc);
      out.print('').point('end', '<!--', '-->');
    }
  },
});

/** Without the package: `Order.Item`. */
function shortName(desc: DescMessage | DescEnum): string {
  const { package: prefix } = desc.file.proto;
  return prefix === '' ? desc.typeName : desc.typeName.slice(prefix.length + 1);
}

function typeText(field: DescField): string {
  if (field.fieldKind === 'map') {
    return `map of ${ScalarType[field.mapKey].toLowerCase()} to ${elementText(field)}`;
  }
  if (field.fieldKind === 'list') return `repeated ${elementText(field)}`;
  const of = field.oneof === undefined ? '' : `, one of \`${field.oneof.name}\``;
  return `${field.proto.proto3Optional ? 'optional ' : ''}${elementText(field)}${of}`;
}

function elementText({ message, enum: values, scalar }: DescField): string {
  if (scalar !== undefined) return ScalarType[scalar].toLowerCase();
  const desc = message ?? values;
  return desc === undefined ? '' : `\`${shortName(desc)}\``;
}
