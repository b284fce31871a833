/** `defineProtocPlugin`: a `protoc-gen-*` plugin in TypeScript, as a function of requests and as an executable. */
import { create } from '@bufbuild/protobuf';
import type { CodeGeneratorRequest, CodeGeneratorResponse } from '@bufbuild/protobuf/wkt';
import { CodeGeneratorResponseSchema } from '@bufbuild/protobuf/wkt';
import { TsugiError } from '../../diagnostics/error.ts';
import { Context, type ProtocContext } from './context.ts';
import {
  EDITION_NAMES,
  type EditionRange,
  editionNumber,
  editionOf,
  editionText,
  FEATURE_PROTO3_OPTIONAL,
  FEATURE_SUPPORTS_EDITIONS,
  isKnownEdition,
} from './editions.ts';
import { ProtocInputError } from './fault.ts';
import { type ParameterDeclarations, parseParameter } from './parameter.ts';
import { describeRequest } from './request.ts';
import { type ProtocIo, runExecutable } from './run.ts';

/** What an author declares. */
export interface ProtocPluginDefinition<P extends ParameterDeclarations> {
  /** `protoc-gen-NAME`, as the executable is called: protoc runs it for `--NAME_out`. */
  readonly name: string;
  /** What `--version` prints. */
  readonly version?: string;
  /** The keys of the parameter; none if absent. */
  readonly parameters?: P;
  /**
   * Whether the output is right for `optional` fields of proto3; true if absent, as the descriptors have their presence. With
   * false protoc refuses files that use them.
   */
  readonly proto3Optional?: boolean;
  /** The editions for which the output is right; if absent, protoc refuses files that use editions. */
  readonly editions?: EditionRange;
  /** Called once for each run of protoc, with all the files. What it throws is a crash, see `ProtocContext.fail`. */
  generate(context: ProtocContext<P>): void | Promise<void>;
}

export interface ProtocPlugin {
  readonly name: string;
  readonly version: string;
  /**
   * The response to one request; an error of the input is its field `error`.
   * @throws MalformedRequestError, and whatever `generate` throws
   */
  generate(request: CodeGeneratorRequest): Promise<CodeGeneratorResponse>;
  /**
   * Serves one request as an executable: stdin to stdout, and the exit code. While it runs, `console` writes to stderr.
   * @param io the process, if absent
   */
  run(io?: ProtocIo): Promise<void>;
}

/** @throws TsugiError `TYPE` if the declaration is wrong */
export function defineProtocPlugin<const P extends ParameterDeclarations = Record<never, never>>(
  definition: ProtocPluginDefinition<P>,
): ProtocPlugin {
  const { name, version = '0.0.0' } = definition;
  checkDefinition(definition);
  const generate = async (request: CodeGeneratorRequest): Promise<CodeGeneratorResponse> => {
    const response = create(CodeGeneratorResponseSchema, supported(definition));
    const wrong: string[] = [];
    try {
      for (const file of request.protoFile) checkEdition(file.name, editionOf(file));
      const parameters = parseParameter(request.parameter, definition.parameters ?? ({} as P));
      const context = new Context<P>(request, describeRequest(request), parameters, wrong);
      await definition.generate(context);
      response.file = context.output;
    } catch (error) {
      if (!(error instanceof ProtocInputError)) throw error;
      wrong.push(error.message);
    }
    if (wrong.length > 0) {
      response.error = wrong.join('\n');
      response.file = [];
    }
    return response;
  };
  return { name, version, generate, run: (io = process) => runExecutable({ name, version, generate }, io) };
}

type Declared = Omit<ProtocPluginDefinition<ParameterDeclarations>, 'generate'>;

function supported({ proto3Optional = true, editions }: Declared): {
  supportedFeatures: bigint;
  minimumEdition?: number;
  maximumEdition?: number;
} {
  const optional = proto3Optional ? FEATURE_PROTO3_OPTIONAL : 0n;
  if (editions === undefined) return { supportedFeatures: optional };
  return {
    supportedFeatures: optional | FEATURE_SUPPORTS_EDITIONS,
    minimumEdition: editionNumber(editions.minimum),
    maximumEdition: editionNumber(editions.maximum),
  };
}

/** Of an edition that is newer than the registry nothing can be said of its defaults. */
function checkEdition(file: string, number: number): void {
  if (isKnownEdition(number)) return;
  throw new ProtocInputError(`${file}: ${editionText(number)} is newer than what this plugin was built with`);
}

/** Authors in JavaScript, too, learn at once what is wrong. */
function checkDefinition(definition: Declared & { readonly generate: unknown }): void {
  const { name, editions, parameters = {} } = definition;
  const wrong = (message: string): never => {
    throw new TsugiError('TYPE', `defineProtocPlugin: ${message}`);
  };
  if (!/^protoc-gen-[a-z0-9][a-z0-9_-]*$/.test(name)) {
    wrong(`name is ${JSON.stringify(name)}: write protoc-gen- and lower case letters, digits, - or _`);
  }
  if (typeof definition.generate !== 'function') wrong('generate has to be a function');
  for (const key of Object.keys(parameters)) {
    if (!/^[^\s,=]+$/.test(key)) wrong(`the parameter ${JSON.stringify(key)} has a space, a comma or = in its name`);
  }
  if (editions === undefined) return;
  for (const end of ['minimum', 'maximum'] as const) {
    if (EDITION_NAMES.includes(editions[end])) continue;
    wrong(`editions.${end} is ${JSON.stringify(editions[end])}: there are ${EDITION_NAMES.join(', ')}`);
  }
  if (editionNumber(editions.minimum) > editionNumber(editions.maximum)) {
    wrong(`editions.minimum ${editions.minimum} is newer than editions.maximum ${editions.maximum}`);
  }
}
