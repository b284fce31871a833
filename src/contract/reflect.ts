/**
 * `reflectContract`: reads an exported interface with the type checker and makes a schema of it. `reflectSchema` does
 * the work and reports which files it read, so that a cache can stand in front of it.
 */

import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { TsugiError } from '../diagnostics/error.ts';
import { type Contract, makeContract } from './contract.ts';
import { type Diagnostic, errorsOf, isSyntaxError } from './diagnostic.ts';
import { GUEST_GLOBALS } from './guest-globals.ts';
import { MemberPath } from './member-path.ts';
import { contractOptions, toPosix, VIRTUAL_ROOT } from './options.ts';
import { placeOfDeclaration } from './place.ts';
import { isLibraryFile } from './reflect-library.ts';
import { Reflection } from './reflect-type.ts';
import { type NamedType, SCHEMA_VERSION, type Schema } from './schema.ts';
import { type CompilerSymbol, loadTypeScript, type OpenProgram, type TypeScript, withProgram } from './typescript.ts';

export interface ReflectOptions {
  /** The TypeScript source or declaration file; a relative path starts at the working directory. */
  readonly file: string | URL;
  /** The name under which the file exports the interface or type; `default` for the default export. */
  readonly type: string;
}

export interface ReflectedSchema {
  readonly schema: Schema;
  /** The absolute path of the contract's file. */
  readonly file: string;
  /** Every file that the schema depends on, the contract's own first; without the language's declarations. */
  readonly files: readonly string[];
  /** True if the file sees the declarations of the DOM or of Node, which plugins do not have. */
  readonly ambient?: true;
}

const AMBIENT = /\/lib\.(dom|webworker)[^/]*\.d\.ts$|\/node_modules\/@types\/node\//;

/**
 * Makes a contract of a TypeScript interface. Needs the package typescript.
 * @throws TsugiError `LOAD` if the file or typescript is missing, `SYNTAX` or `TYPE` if the file does not compile,
 * `CONTRACT` if the type is not exported or contains what cannot cross the boundary; with place and code frame
 */
export async function reflectContract<T>(from: ReflectOptions): Promise<Contract<T>> {
  const { schema, file, ambient } = await reflectSchema(from);
  return makeContract<T>(schema, { file, type: from.type, ...(ambient && { ambient }) });
}

/** The pure part of `reflectContract`: the result depends on the contents of `files` alone. Throws the same. */
export async function reflectSchema(from: ReflectOptions): Promise<ReflectedSchema> {
  const file = sourceFile(from.file);
  const ts = await loadTypeScript();
  const plain = attempt(ts, file, from.type, undefined);
  if (!('errors' in plain)) return plain;
  // The file may stand among the host's code and use Node's globals. Their declarations are slow to read, so they
  // are read only if the file does not compile without them.
  const nodeTypes = findNodeTypes(dirname(file));
  const second = nodeTypes === undefined ? plain : attempt(ts, file, from.type, nodeTypes);
  if (!('errors' in second)) return second;
  throw compileError(file, second.errors);
}

function attempt(
  ts: TypeScript,
  file: string,
  type: string,
  nodeTypes: string | undefined,
): ReflectedSchema | { readonly errors: readonly Diagnostic[] } {
  const root = toPosix(file);
  const globals = `${VIRTUAL_ROOT}/globals.d.ts`;
  const request = {
    config: `${VIRTUAL_ROOT}/tsconfig.json`,
    compilerOptions: nodeTypes === undefined ? contractOptions() : contractOptions(['node'], [nodeTypes]),
    roots: nodeTypes === undefined ? [root, globals] : [root],
    virtual: new Map([[globals, GUEST_GLOBALS]]),
  };
  return withProgram(ts, request, (open) => {
    const errors = errorsOf(open, root);
    if (errors.length > 0) return { errors };
    const schema = schemaOf(open, root, type);
    const seen = open.program.getSourceFileNames();
    const read = seen.filter((name) => !isLibraryFile(open, name));
    const ambient = seen.some((name) => AMBIENT.test(name));
    return { schema, file, files: [file, ...read.filter((name) => name !== root)], ...(ambient && { ambient }) };
  });
}

function schemaOf(open: OpenProgram, file: string, type: string): Schema {
  const { schema, reflection, at } = reflectSymbol(open, exportedType(open, file, type), type);
  const { root, types } = schema;
  const kind = root.kind === 'ref' ? types[root.name]?.kind : root.kind;
  if (kind !== 'object' && kind !== 'function') {
    reflection.refuseWith(at, `a contract must be an object type or a function type, got ${kind}`);
  }
  return schema;
}

/**
 * A type that a module of an open program may export, of any kind.
 * @returns undefined if it exports no such type
 * @throws TsugiError `CONTRACT` if it contains what cannot cross the boundary
 */
export function reflectExported(open: OpenProgram, file: string, type: string): Schema | undefined {
  const { SymbolFlags } = open.ts;
  const symbol = exportsOf(open, file).find(({ name }) => name === type)?.target;
  if (symbol === undefined || (symbol.flags & SymbolFlags.Type) === 0) return undefined;
  return reflectSymbol(open, symbol, type).schema;
}

function reflectSymbol(open: OpenProgram, symbol: CompilerSymbol, type: string) {
  const reflection = new Reflection(open);
  const declared = open.checker.getDeclaredTypeOfSymbol(symbol);
  const name = type === 'default' && symbol.name !== 'default' ? symbol.name : type;
  const at = { path: new MemberPath(name), symbol };
  if (open.checker.typeToString(declared).includes('<') && hasTypeParameters(symbol)) reflection.refuse(at, 'generic');
  const root = reflection.type(declared, at);
  const types: Record<string, NamedType> = Object.create(null);
  for (const [key, named] of reflection.types) types[key] = named;
  const schema: Schema = { version: SCHEMA_VERSION, name, root, types };
  return { schema, reflection, at };
}

const hasTypeParameters = (symbol: CompilerSymbol): boolean =>
  symbol.declarations.some((handle) => {
    const node = handle.resolve();
    return node !== undefined && 'typeParameters' in node && node.typeParameters !== undefined;
  });

function exportsOf({ checker, program, ts }: OpenProgram, file: string) {
  const source = program.getSourceFile(file);
  const module = source && checker.getSymbolAtLocation(source);
  return (module === undefined ? [] : checker.getExportsOfModule(module)).map((symbol) => ({
    name: symbol.name,
    target: (symbol.flags & ts.SymbolFlags.Alias) === 0 ? symbol : checker.getAliasedSymbol(symbol),
  }));
}

function exportedType(open: OpenProgram, file: string, type: string): CompilerSymbol {
  const { checker, program, ts } = open;
  const { SymbolFlags } = ts;
  const source = program.getSourceFile(file);
  const exported = exportsOf(open, file);
  const found = exported.find(({ name }) => name === type)?.target;
  if (found !== undefined && (found.flags & SymbolFlags.Type) !== 0) return found;

  const names = exported.filter(({ target }) => (target.flags & SymbolFlags.Type) !== 0).map(({ name }) => name);
  const offer = names.length === 0 ? 'It exports no types' : `It exports the types ${names.sort().join(', ')}`;
  if (found !== undefined) {
    const handle = found.valueDeclaration;
    const text = `${file} exports '${type}' as a value, not as a type. ${offer}.`;
    throw new TsugiError('CONTRACT', text, { file, ...(handle && placeOfDeclaration(open, handle)) });
  }
  const local = source && checker.resolveName(type, SymbolFlags.Type, source, true);
  const mend = local === undefined ? '' : ` '${type}' is declared there: write 'export' before it.`;
  throw new TsugiError('CONTRACT', `${file} exports no type '${type}'.${mend} ${offer}.`, { file });
}

function sourceFile(from: string | URL): string {
  const file = from instanceof URL || from.startsWith('file:') ? fileURLToPath(from) : resolve(from);
  if (!/\.[cm]?tsx?$/.test(file)) {
    throw new TsugiError('LOAD', `A contract is read from a TypeScript file (.ts, .mts, .cts, .d.ts), got ${file}.`, {
      file,
    });
  }
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) {
    throw new TsugiError('LOAD', `The contract's file ${file} does not exist.`, { file });
  }
  return file;
}

/** @returns the folder `node_modules/@types` nearest to `folder` that has the declarations of Node */
function findNodeTypes(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    const roots = join(at, 'node_modules', '@types');
    if (existsSync(join(roots, 'node', 'package.json'))) return toPosix(roots);
    if (at === dirname(at)) return undefined;
  }
}

function compileError(file: string, errors: readonly Diagnostic[]): TsugiError {
  const [first] = errors;
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : '';
  const code = first !== undefined && isSyntaxError(first.code) ? 'SYNTAX' : 'TYPE';
  const text = `${file}:${first?.line}:${first?.column}: ${first?.message} [TS${first?.code}]${more}`;
  return new TsugiError(code, `The contract does not compile. ${text}`, first && { ...placeOf(first) });
}

const placeOf = ({ file, line, column, frame }: Diagnostic) => ({ file, line, column, frame });
