/** What a plugin's `generate` gets: the files to generate, their descriptors, the parameter, and a place for what it writes. */
import { type AnyDesc, create, type DescFile, type FileRegistry } from '@bufbuild/protobuf';
import type { CodeGeneratorRequest, CodeGeneratorResponse_File, Version } from '@bufbuild/protobuf/wkt';
import { CodeGeneratorResponse_FileSchema } from '@bufbuild/protobuf/wkt';
import { ProtocInputError } from './fault.ts';
import { ProtocFile } from './file.ts';
import type { ParameterDeclarations, ParameterValues } from './parameter.ts';
import { quotePath, refusePath } from './paths.ts';
import type { Described } from './request.ts';
import { type Comments, type Place, Sources } from './source.ts';

/** One run of a plugin. */
export interface ProtocContext<P extends ParameterDeclarations> {
  /** The files to generate for, in the order of protoc's command line. */
  readonly files: readonly DescFile[];
  /** Everything that these files use, theirs included. */
  readonly registry: FileRegistry;
  /** The parameter by its declaration. */
  readonly parameters: ParameterValues<P>;
  /** The version of protoc, if the request tells it. */
  readonly compilerVersion: Version | undefined;
  /** The request itself. */
  readonly request: CodeGeneratorRequest;
  /**
   * A new file of the output.
   * @param path relative to the output folder, with `/`
   * @throws Error if the path leaves the folder or was given before
   */
  file(path: string): ProtocFile;
  /**
   * What is inserted into a file of another plugin, or of this one, above the line that names the point; see `ProtocFile.point`.
   * @throws Error if the path leaves the folder
   */
  insert(path: string, point: string): ProtocFile;
  commentsOf(desc: AnyDesc): Comments;
  /** Undefined if the request brings no source information. */
  placeOf(desc: AnyDesc): Place | undefined;
  /** Notes something that is wrong with the input. `generate` goes on; in the end protoc shows it all, and writes no file. */
  report(message: string, desc?: AnyDesc): void;
  /** As `report`, and ends `generate`. */
  fail(message: string, desc?: AnyDesc): never;
}

/** The implementation, with what the plugin takes out of it in the end. */
export class Context<P extends ParameterDeclarations> implements ProtocContext<P> {
  readonly files: readonly DescFile[];
  readonly registry: FileRegistry;
  readonly parameters: ParameterValues<P>;
  readonly request: CodeGeneratorRequest;
  readonly #sources = new Sources();
  readonly #output: ProtocFile[] = [];
  readonly #paths = new Set<string>();
  readonly #reported: string[];

  /** @param reported takes what `report` is given */
  constructor(request: CodeGeneratorRequest, described: Described, parameters: ParameterValues<P>, reported: string[]) {
    this.#reported = reported;
    this.request = request;
    this.files = described.files;
    this.registry = described.registry;
    this.parameters = parameters;
  }

  get compilerVersion(): Version | undefined {
    return this.request.compilerVersion;
  }

  file(path: string): ProtocFile {
    if (this.#paths.has(path)) throw new Error(`the file ${quotePath(path)} is generated twice`);
    this.#paths.add(path);
    return this.#add(new ProtocFile(path));
  }

  insert(path: string, point: string): ProtocFile {
    if (point === '') throw new Error(`an insertion into ${quotePath(path)} needs the name of a point`);
    return this.#add(new ProtocFile(path, point));
  }

  commentsOf(desc: AnyDesc): Comments {
    return this.#sources.commentsOf(desc);
  }

  placeOf(desc: AnyDesc): Place | undefined {
    return this.#sources.placeOf(desc);
  }

  report(message: string, desc?: AnyDesc): void {
    this.#reported.push(this.#located(message, desc));
  }

  fail(message: string, desc?: AnyDesc): never {
    throw new ProtocInputError(this.#located(message, desc));
  }

  get output(): CodeGeneratorResponse_File[] {
    return this.#output.map(({ path: name, insertionPoint, text: content }) => {
      const file = { name, content };
      // a field that is present and empty is another message than one that is absent
      return create(CodeGeneratorResponse_FileSchema, insertionPoint === '' ? file : { ...file, insertionPoint });
    });
  }

  #add(file: ProtocFile): ProtocFile {
    const why = refusePath(file.path);
    if (why !== undefined) throw new Error(`the output file ${quotePath(file.path)} is refused: ${why}`);
    this.#output.push(file);
    return file;
  }

  #located(message: string, desc: AnyDesc | undefined): string {
    return desc === undefined ? message : `${this.#sources.placeText(desc)}: ${message}`;
  }
}
