/** Requests of protoc: read from bytes or made from descriptors, checked, and turned into a registry. */
import { create, createFileRegistry, type DescFile, type FileRegistry, fromBinary } from '@bufbuild/protobuf';
import type { CodeGeneratorRequest, FileDescriptorProto, FileDescriptorSet, Version } from '@bufbuild/protobuf/wkt';
import { CodeGeneratorRequestSchema, FileDescriptorSetSchema, VersionSchema } from '@bufbuild/protobuf/wkt';
import { TsugiError } from '../../diagnostics/error.ts';
import { didYouMean } from '../../diagnostics/suggest.ts';
import { MalformedRequestError } from './fault.ts';

export interface RequestOptions {
  /** With everything that they import, such as `protoc --include_imports --descriptor_set_out` gives. */
  readonly descriptors: FileDescriptorSet;
  /** The files to generate for, by their names in `descriptors`; all of them if absent. */
  readonly files?: readonly string[];
  readonly parameter?: string;
  /** Some plugins write it into their output. */
  readonly compilerVersion?: Pick<Version, 'major' | 'minor' | 'patch' | 'suffix'> | undefined;
}

/**
 * The request that protoc would make.
 * @throws TsugiError `LOAD` if a file or one that it imports is not among the descriptors
 */
export function protocRequest(options: RequestOptions): CodeGeneratorRequest {
  const { descriptors, files = descriptors.file.map(({ name }) => name), parameter = '', compilerVersion } = options;
  const known = new Map(descriptors.file.map((file) => [file.name, file]));
  for (const name of files) {
    if (known.has(name)) continue;
    const near = didYouMean(name, [...known.keys()]);
    throw new TsugiError('LOAD', `the descriptors have no file ${name}${near}`);
  }
  const request = create(CodeGeneratorRequestSchema, { fileToGenerate: [...files], protoFile: sorted(files, known) });
  if (parameter !== '') request.parameter = parameter;
  if (compilerVersion !== undefined) request.compilerVersion = create(VersionSchema, compilerVersion);
  return request;
}

/** The files and what they import, each after what it imports, as `plugin.proto` promises it. */
function sorted(files: readonly string[], known: ReadonlyMap<string, FileDescriptorProto>): FileDescriptorProto[] {
  const done = new Set<string>();
  const out: FileDescriptorProto[] = [];
  const visit = (name: string, importer: string | undefined): void => {
    if (done.has(name)) return;
    done.add(name);
    const file = known.get(name);
    if (file === undefined) {
      const how = 'make the descriptors with --include_imports';
      throw new TsugiError('LOAD', `the descriptors have no file ${name}, which ${importer} imports: ${how}`);
    }
    for (const dependency of file.dependency) visit(dependency, name);
    out.push(file);
  };
  for (const name of files) visit(name, undefined);
  return out;
}

/**
 * @param bytes what a plugin has read from stdin
 * @throws MalformedRequestError
 */
export function readRequest(bytes: Uint8Array): CodeGeneratorRequest {
  let request: CodeGeneratorRequest;
  try {
    request = fromBinary(CodeGeneratorRequestSchema, bytes);
  } catch (error) {
    throw new MalformedRequestError(`the input is no CodeGeneratorRequest: ${(error as Error).message}`);
  }
  if (request.fileToGenerate.length === 0) {
    throw new MalformedRequestError('the input is no CodeGeneratorRequest: it names no file to generate');
  }
  return request;
}

/** What a request says, with descriptors in which types, features and options are resolved. */
export interface Described {
  readonly registry: FileRegistry;
  /** Those to generate, in the order of the request. */
  readonly files: readonly DescFile[];
}

/** @throws MalformedRequestError */
export function describeRequest(request: CodeGeneratorRequest): Described {
  // of the files to generate, protoc gives the options that are for generators only in a second list
  const whole = new Map(request.sourceFileDescriptors.map((file) => [file.name, file]));
  const names = new Set<string>();
  const list: FileDescriptorProto[] = [];
  for (const file of request.protoFile) {
    if (names.has(file.name)) throw new MalformedRequestError(`the request has the file ${file.name} twice`);
    for (const dependency of file.dependency) {
      if (names.has(dependency)) continue;
      throw new MalformedRequestError(`the request has no file ${dependency} before ${file.name}, which imports it`);
    }
    names.add(file.name);
    list.push(whole.get(file.name) ?? file);
  }
  const registry = registryOf(list);
  const files = request.fileToGenerate.map((name) => {
    const file = registry.getFile(name);
    if (file === undefined) throw new MalformedRequestError(`the request has no descriptor of ${name}`);
    return file;
  });
  return { registry, files };
}

function registryOf(file: FileDescriptorProto[]): FileRegistry {
  try {
    return createFileRegistry(create(FileDescriptorSetSchema, { file }));
  } catch (error) {
    throw new MalformedRequestError(`the request's descriptors do not fit together: ${(error as Error).message}`);
  }
}
