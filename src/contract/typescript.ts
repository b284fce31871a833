/**
 * The only file that imports typescript. Its API (`typescript/unstable/sync`) starts the native compiler as a child
 * process and talks to it synchronously; each use here opens one program, works on it, and ends the process.
 * The import is dynamic, so that a host that loads its contracts from a schema needs no typescript installed.
 */

import { ChildProcess } from 'node:child_process';
import type { Node, SourceFile, SyntaxKind } from 'typescript/unstable/ast';
import type {
  Checker,
  Diagnostic as CompilerDiagnostic,
  ObjectType as CompilerObjectType,
  CompilerOptions,
  Symbol as CompilerSymbol,
  Type as CompilerType,
  DocumentIdentifier,
  NodeHandle,
  Program,
  Signature,
  Snapshot,
  TemplateLiteralType,
  TypeReference,
} from 'typescript/unstable/sync';
import { TsugiError } from '../diagnostics/error.ts';

export type {
  Checker,
  CompilerDiagnostic,
  CompilerObjectType,
  CompilerOptions,
  CompilerSymbol,
  CompilerType,
  DocumentIdentifier,
  Node,
  NodeHandle,
  Program,
  Signature,
  SourceFile,
  TemplateLiteralType,
  TypeReference,
};

type SyncModule = typeof import('typescript/unstable/sync');
type AstModule = typeof import('typescript/unstable/ast');

/** The parts of the compiler that this folder uses. */
export type TypeScript = Pick<
  SyncModule,
  | 'API'
  | 'DiagnosticCategory'
  | 'ElementFlags'
  | 'NodeBuilderFlags'
  | 'ObjectFlags'
  | 'SignatureKind'
  | 'SymbolFlags'
  | 'TypeFlags'
> & { readonly SyntaxKind: typeof SyntaxKind };

export interface ProgramRequest {
  /** Absolute paths with forward slashes; may name virtual files. */
  readonly roots: readonly string[];
  /** Files that exist for this program alone, by absolute path with forward slashes. They hide files on disk. */
  readonly virtual: ReadonlyMap<string, string>;
  /** Files on disk that do not exist for this program. */
  readonly hidden?: ReadonlySet<string>;
  /** As in a tsconfig.json. */
  readonly compilerOptions: Readonly<Record<string, unknown>>;
  /** The absolute path of the virtual tsconfig.json. */
  readonly config: string;
}

/** One opened program. It is usable until the callback of `withProgram` returns. */
export interface OpenProgram {
  readonly ts: TypeScript;
  readonly program: Program;
  readonly checker: Checker;
}

const importTypeScript = async (): Promise<TypeScript> => {
  const sync: SyncModule = await import('typescript/unstable/sync');
  const ast: AstModule = await import('typescript/unstable/ast');
  return { ...sync, SyntaxKind: ast.SyntaxKind };
};

/**
 * @param load replaces the import, for tests
 * @throws TsugiError `LOAD` if typescript is missing or of a version without this API
 */
export async function loadTypeScript(load: () => Promise<TypeScript> = importTypeScript): Promise<TypeScript> {
  try {
    return await load();
  } catch (cause) {
    const missing = cause instanceof Error && 'code' in cause && cause.code === 'ERR_MODULE_NOT_FOUND';
    throw new TsugiError(
      'LOAD',
      `${missing ? 'The package typescript is not installed' : 'The installed typescript cannot be used'}, and reading a ` +
        'contract from its source or checking plugins needs it. Install it with `npm install typescript@7`, or write ' +
        'the schema to a file with `tsugi extract` where typescript is installed and read it with `loadContract`.',
      { cause },
    );
  }
}

/**
 * Opens a program, calls `use` with it, and ends the compiler's process whatever happens.
 * @throws what `use` throws; TsugiError `LOAD` if the compiler does not start or rejects the project
 */
export function withProgram<R>(ts: TypeScript, request: ProgramRequest, use: (open: OpenProgram) => R): R {
  const config = JSON.stringify({ compilerOptions: request.compilerOptions, files: request.roots });
  const { hidden, virtual } = request;
  const text = (path: string): string | undefined => (path === request.config ? config : virtual.get(path));
  // The compiler looks for a module only in folders that exist.
  const folders = new Set([...virtual.keys()].map((path) => path.slice(0, path.lastIndexOf('/'))));
  const fs = {
    readFile: text,
    fileExists: (path: string) => (text(path) === undefined ? (hidden?.has(path) ? false : undefined) : true),
    directoryExists: (path: string) => (folders.has(path) ? true : undefined),
  };
  const api = started(() => new ts.API({ fs }));
  let snapshot: Snapshot | undefined;
  try {
    snapshot = started(() => api.updateSnapshot({ openProjects: [request.config] }));
    const project = snapshot.getProject(request.config);
    if (project === undefined) throw compilerFailed(new Error('it opened no project'));
    return use({ ts, program: project.program, checker: project.checker });
  } finally {
    end(api, snapshot);
  }
}

/**
 * Asked to end in the usual way, the compiler now and then prints `context canceled` to our standard error. It has
 * nothing to save, so it is ended at once. The child is private to the API; where it is not found, closing must do.
 */
function end(api: InstanceType<TypeScript['API']>, snapshot: Snapshot | undefined): void {
  try {
    snapshot?.dispose();
  } catch {
    // The compiler has died; the error that it caused is on its way already.
  }
  let inner: unknown = api;
  for (const key of ['client', 'channel', 'child']) {
    inner = typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined;
  }
  if (inner instanceof ChildProcess) inner.kill('SIGKILL');
  api.close();
}

function started<R>(start: () => R): R {
  try {
    return start();
  } catch (cause) {
    throw compilerFailed(cause);
  }
}

const compilerFailed = (cause: unknown): TsugiError =>
  new TsugiError(
    'LOAD',
    `The TypeScript compiler did not start: ${cause instanceof Error ? cause.message : String(cause)}. ` +
      'Install typescript again; its native package must match this platform.',
    { cause },
  );
