/**
 * What somebody writes by hand for this one call, on the same libraries: messages of @bufbuild/protobuf by a descriptor, frames
 * with a length of four bytes, a service of @grpc/grpc-js. No checks, no handles, no limits.
 */
import { create, createFileRegistry, fromBinary, toBinary } from '@bufbuild/protobuf';
import { FileDescriptorProtoSchema, FileDescriptorSetSchema } from '@bufbuild/protobuf/wkt';

const field = (name, number, type, more = {}) => ({ name, jsonName: name, number, type, label: 1, ...more });
const [DOUBLE, STRING, MESSAGE, UINT32] = [1, 9, 11, 13];

function headers(number, owner) {
  return {
    field: field('headers', number, MESSAGE, { label: 3, typeName: `.bench.${owner}.HeadersEntry` }),
    entry: {
      name: 'HeadersEntry',
      field: [field('key', 1, STRING), field('value', 2, STRING)],
      options: { mapEntry: true },
    },
  };
}
const [inRequest, inResponse] = [headers(4, 'Request'), headers(3, 'Response')];

const FILE = create(FileDescriptorProtoSchema, {
  name: 'bench.proto',
  package: 'bench',
  syntax: 'proto3',
  messageType: [
    {
      name: 'Request',
      field: [field('id', 1, UINT32), field('method', 2, STRING), field('url', 3, STRING), inRequest.field],
      nestedType: [inRequest.entry],
    },
    {
      name: 'Response',
      field: [field('id', 1, UINT32), field('status', 2, DOUBLE), inResponse.field],
      nestedType: [inResponse.entry],
    },
  ],
});
const registry = createFileRegistry(create(FileDescriptorSetSchema, { file: [FILE] }));
const RequestSchema = registry.getMessage('bench.Request');
const ResponseSchema = registry.getMessage('bench.Response');

export const encodeRequest = (request) => toBinary(RequestSchema, create(RequestSchema, request));
export const decodeRequest = (bytes) => fromBinary(RequestSchema, bytes);
export const encodeResponse = (response) => toBinary(ResponseSchema, create(ResponseSchema, response));
export const decodeResponse = (bytes) => fromBinary(ResponseSchema, bytes);

export function writeFrame(stream, bytes) {
  const frame = Buffer.allocUnsafe(4 + bytes.length);
  frame.writeUInt32BE(bytes.length);
  frame.set(bytes, 4);
  stream.write(frame);
}

export function readFrames(stream, onFrame) {
  let rest = Buffer.alloc(0);
  stream.on('data', (chunk) => {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    while (rest.length >= 4) {
      const end = 4 + rest.readUInt32BE();
      if (rest.length < end) break;
      onFrame(rest.subarray(4, end));
      rest = rest.subarray(end);
    }
  });
}

export const METHOD = {
  path: '/bench.Handler/Handle',
  requestStream: false,
  responseStream: false,
  requestSerialize: (request) => Buffer.from(encodeRequest(request)),
  requestDeserialize: decodeRequest,
  responseSerialize: (response) => Buffer.from(encodeResponse(response)),
  responseDeserialize: decodeResponse,
};
