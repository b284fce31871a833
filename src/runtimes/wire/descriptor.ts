/** Messages as descriptors: for reflection, for tools, and for whoever wants a contract's messages without generated code. */
import { create, createFileRegistry, type FileRegistry, type MessageInitShape } from '@bufbuild/protobuf';
import {
  type DescriptorProtoSchema,
  type FieldDescriptorProtoSchema,
  type FileDescriptorProto,
  FileDescriptorProtoSchema,
  FieldDescriptorProto_Label as Label,
  FieldDescriptorProto_Type as ScalarType,
} from '@bufbuild/protobuf/wkt';
import type { Field, Message, ProtoFile, Scalar } from './model.ts';
import { entryName } from './names.ts';
import { jsonNameOf } from './proto-text.ts';

type MessageInit = MessageInitShape<typeof DescriptorProtoSchema>;
type FieldInit = MessageInitShape<typeof FieldDescriptorProtoSchema>;

/** @returns what protoc makes of `protoText(file)`, without the comments */
export function descriptorOf(file: ProtoFile): FileDescriptorProto {
  const { packageName, serviceName, rpcs, messages } = file;
  const full = (name: string): string => `.${packageName}.${name}`;
  const method = rpcs.map(({ name, request, response, streams }) => ({
    name,
    inputType: full(request),
    outputType: full(response),
    ...(streams && { serverStreaming: true }),
  }));
  return create(FileDescriptorProtoSchema, {
    name: `${packageName}.proto`,
    package: packageName,
    syntax: 'proto3',
    messageType: messages.map((message) => messageInit(message, full(message.name), full)),
    ...(serviceName !== undefined && { service: [{ name: serviceName, method }] }),
  });
}

/** All messages and services of a file, for `@bufbuild/protobuf`. */
export function registryOf(file: ProtoFile): FileRegistry {
  return createFileRegistry(descriptorOf(file), () => undefined);
}

function messageInit(message: Message, path: string, full: (name: string) => string): MessageInit {
  const { name, fields, oneof, nested = [] } = message;
  // a field with presence stands in a oneof of its own, after those that were written
  const present = fields.filter(({ label }) => label === 'optional');
  const oneofs = [...(oneof === undefined ? [] : [oneof]), ...present.map((field) => `_${field.name}`)];
  const entries = fields
    .filter(({ label }) => label === 'map')
    .map(
      (field): MessageInit => ({
        name: entryName(field.name),
        field: [fieldInit('key', 1, 'string', full), fieldInit('value', 2, field.type, full)],
        options: { mapEntry: true },
      }),
    );
  return {
    name,
    field: fields.map((field): FieldInit => {
      const type = field.label === 'map' ? { message: '' } : field.type;
      const init = fieldInit(field.name, field.number, type, full);
      return {
        ...init,
        jsonName: jsonNameOf(field),
        ...((field.label === 'map' || field.label === 'repeated') && { label: Label.REPEATED }),
        ...(field.label === 'map' && { typeName: `${path}.${entryName(field.name)}` }),
        ...(oneof !== undefined && { oneofIndex: 0 }),
        ...(field.label === 'optional' && {
          proto3Optional: true,
          oneofIndex: oneofs.indexOf(`_${field.name}`),
        }),
      };
    }),
    nestedType: [...nested.map((part) => messageInit(part, `${path}.${part.name}`, full)), ...entries],
    oneofDecl: oneofs.map((one) => ({ name: one })),
  };
}

const SCALAR_TYPES: Readonly<Record<Scalar, ScalarType>> = {
  string: ScalarType.STRING,
  double: ScalarType.DOUBLE,
  bool: ScalarType.BOOL,
  bytes: ScalarType.BYTES,
  uint32: ScalarType.UINT32,
};

function fieldInit(name: string, number: number, type: Field['type'], full: (name: string) => string): FieldInit {
  const common = { name, number, label: Label.OPTIONAL, jsonName: name };
  return typeof type === 'string'
    ? { ...common, type: SCALAR_TYPES[type] }
    : { ...common, type: ScalarType.MESSAGE, typeName: full(type.message) };
}
