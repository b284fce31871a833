/** What `import 'tsugi/protoc'` gives: plugins for protoc in TypeScript, and a host for those that there are. */
export type { AnyDesc, DescFile, FileRegistry } from '@bufbuild/protobuf';
export type { CodeGeneratorRequest, CodeGeneratorResponse, FileDescriptorSet } from '@bufbuild/protobuf/wkt';
export type { ProtocContext } from './context.ts';
export { type DescribeOptions, describeProtos, type ProtoDescription, readDescriptors } from './describe.ts';
export type { EditionName, EditionRange } from './editions.ts';
export { MalformedRequestError, ProtocInputError, ProtocPluginError, type ProtocPluginFailure } from './fault.ts';
export type { ProtocFile } from './file.ts';
export { PROTOC_HOST_DEFAULTS, type ProtocHostOptions, runProtocPlugin } from './host.ts';
export type { ParameterDeclaration, ParameterDeclarations, ParameterValues } from './parameter.ts';
export { defineProtocPlugin, type ProtocPlugin, type ProtocPluginDefinition } from './plugin.ts';
export { protocRequest, type RequestOptions } from './request.ts';
export type { ProtocIo } from './run.ts';
export type { Comments, Place } from './source.ts';
export { writeProtocOutput } from './write.ts';
