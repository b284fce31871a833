/** The protocol by hand, on nothing but @bufbuild/protobuf and descriptors: what a plugin in another language does. */
import { readFileSync } from 'node:fs';
import { create, createFileRegistry, fromBinary, toBinary } from '@bufbuild/protobuf';
import { FileDescriptorSetSchema } from '@bufbuild/protobuf/wkt';

const [, , descriptors] = process.argv;
const registry = createFileRegistry(fromBinary(FileDescriptorSetSchema, readFileSync(descriptors)));
const FRAME = registry.getMessage('tsugi.stdio.Frame');

/** A message of the contract to bytes, and back. */
export const encode = (name, fields) => {
  const schema = registry.getMessage(name);
  return toBinary(schema, create(schema, fields));
};
export const decode = (name, bytes) => fromBinary(registry.getMessage(name), bytes);

export function framed(body) {
  const header = Buffer.alloc(8);
  header.write('\xfftsg', 'latin1');
  header.writeUInt32LE(body.length, 4);
  return Buffer.concat([header, body]);
}

export const frame = (kind, fields) => framed(toBinary(FRAME, create(FRAME, { kind: { case: kind, value: fields } })));
export const send = (kind, fields) => process.stdout.write(frame(kind, fields));

/** @param onFrame called with the kind and the fields of each frame */
export function listen(onFrame) {
  let bytes = Buffer.alloc(0);
  process.stdin.on('data', (chunk) => {
    bytes = Buffer.concat([bytes, chunk]);
    while (bytes.length >= 8 && bytes.length >= 8 + bytes.readUInt32LE(4)) {
      const end = 8 + bytes.readUInt32LE(4);
      const { kind } = fromBinary(FRAME, bytes.subarray(8, end));
      bytes = bytes.subarray(end);
      onFrame(kind.case, kind.value);
    }
  });
  process.stdin.on('end', () => process.exit());
}

/** Says hello. @param onCall called with each other frame */
export function begin(onFrame, { defaults, methods = [], ready = () => send('ready', { methods }) } = {}) {
  listen((kind, fields) => {
    if (kind === 'hello') send('welcome', { version: fields.versions[0], defaults, digest: fields.digest });
    else if (kind === 'start') ready(fields);
    else onFrame(kind, fields);
  });
}
