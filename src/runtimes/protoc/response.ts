/** Responses as the host takes them from a plugin: exact in their texts, and checked as protoc checks them. */
import { fromBinary, isFieldSet } from '@bufbuild/protobuf';
import { BinaryReader, WireType } from '@bufbuild/protobuf/wire';
import type {
  CodeGeneratorRequest,
  CodeGeneratorResponse,
  DescriptorProto,
  FieldDescriptorProto,
  FileDescriptorProto,
} from '@bufbuild/protobuf/wkt';
import { CodeGeneratorResponse_FileSchema, CodeGeneratorResponseSchema, Edition } from '@bufbuild/protobuf/wkt';
import { editionOf, editionText, FEATURE_PROTO3_OPTIONAL, FEATURE_SUPPORTS_EDITIONS } from './editions.ts';

/** @throws Error if the bytes are no response, or a file's text is not UTF-8 */
export function readResponse(bytes: Uint8Array): CodeGeneratorResponse {
  const response = fromBinary(CodeGeneratorResponseSchema, bytes);
  const contents = rawContents(bytes);
  for (const [at, file] of response.file.entries()) file.content = exactText(contents[at], file.name);
  return response;
}

/** The decoder of strings drops a byte order mark, and puts U+FFFD for what is not UTF-8: neither is what a plugin wrote. */
function exactText(bytes: Uint8Array | undefined, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Error(`the content of ${JSON.stringify(name)} is not UTF-8`);
  }
}

/** The field `content` of each file as bytes. The message itself was decoded before: this only follows it. */
function rawContents(bytes: Uint8Array): (Uint8Array | undefined)[] {
  const out: (Uint8Array | undefined)[] = [];
  fields(bytes, CodeGeneratorResponseSchema.field.file.number, (file) => {
    let content: Uint8Array | undefined;
    fields(file, CodeGeneratorResponse_FileSchema.field.content.number, (value) => {
      content = value;
    });
    out.push(content);
  });
  return out;
}

function fields(bytes: Uint8Array, wanted: number, found: (value: Uint8Array) => void): void {
  const reader = new BinaryReader(bytes);
  while (reader.pos < reader.len) {
    const [number, type] = reader.tag();
    if (number === wanted && type === WireType.LengthDelimited) found(reader.bytes());
    else reader.skip(type, number);
  }
}

/** @returns what of the input the plugin does not say that it supports, in words, or undefined; as protoc decides it */
export function unsupported(
  request: CodeGeneratorRequest,
  response: CodeGeneratorResponse,
  plugin: string,
): string | undefined {
  const has = (feature: bigint): boolean => (response.supportedFeatures & feature) !== 0n;
  for (const name of request.fileToGenerate) {
    const file = request.protoFile.find((one) => one.name === name);
    if (file === undefined) continue;
    if (!has(FEATURE_PROTO3_OPTIONAL) && usesProto3Optional(file)) {
      return `${name} has optional fields in proto3, and ${plugin} does not say that it supports them`;
    }
    const edition = editionOf(file);
    if (edition < Edition.EDITION_2023) continue;
    if (!has(FEATURE_SUPPORTS_EDITIONS)) {
      return `${name} is of ${editionText(edition)}, and ${plugin} does not say that it supports editions`;
    }
    const { minimumEdition, maximumEdition } = response;
    const ends = (['minimumEdition', 'maximumEdition'] as const).map((end) => CodeGeneratorResponseSchema.field[end]);
    if (!ends.every((end) => isFieldSet(response, end)) || minimumEdition > maximumEdition) {
      return `${plugin} says that it supports editions, but not which`;
    }
    if (edition >= minimumEdition && edition <= maximumEdition) continue;
    const range = `${editionText(minimumEdition)} to ${editionText(maximumEdition)}`;
    return `${name} is of ${editionText(edition)}, and ${plugin} supports ${range}`;
  }
  return undefined;
}

function usesProto3Optional(file: FileDescriptorProto): boolean {
  const some = (fieldsOf: readonly FieldDescriptorProto[]): boolean => fieldsOf.some((field) => field.proto3Optional);
  const inMessage = (message: DescriptorProto): boolean =>
    some(message.field) || some(message.extension) || message.nestedType.some(inMessage);
  return some(file.extension) || file.messageType.some(inMessage);
}
