/** The fields `runtime`, `command` and `library` under `tsugi` in a plugin's package.json. */
import { didYouMean } from '../diagnostics/suggest.ts';
import { RUNTIME_NAMES, type RuntimeName } from './runtime.ts';

/** A shared library, and what of it a plugin is. */
export interface LibraryManifest {
  /** From the plugin's folder, beginning with `./`. */
  readonly file: string;
  /** By the name of the contract's member: the function's declaration in C. */
  readonly functions: Readonly<Record<string, string>>;
}

export interface RuntimeFields {
  /** What the plugin runs in; the interpreter if absent. */
  readonly runtime?: RuntimeName;
  /** For `stdio` and `grpc`: the executable and its arguments. If absent, the plugin's entry is run by Node. */
  readonly command?: readonly string[];
  /** For `native`: a shared library instead of the plugin's entry. */
  readonly library?: LibraryManifest;
}

type Given = Readonly<Record<string, unknown>>;
/** Throws an error of the manifest. */
type Fail = (message: string) => never;

/** @param given what stands under `tsugi` */
export function readRuntime(given: Given, fail: Fail): RuntimeFields {
  const { modules } = given;
  const runtime = readName(given.runtime, fail);
  const command = given.command === undefined ? undefined : readCommand(given.command, fail);
  const library = given.library === undefined ? undefined : readLibrary(given.library, fail);
  if (command !== undefined && runtime !== 'stdio' && runtime !== 'grpc') {
    fail(`tsugi.command is for the runtimes "stdio" and "grpc"; write "runtime": "stdio" beside it, or remove it`);
  }
  if (library !== undefined && runtime !== 'native') {
    fail(`tsugi.library is for the runtime "native"; write "runtime": "native" beside it, or remove it`);
  }
  if (runtime !== undefined && runtime !== 'interpreter' && Array.isArray(modules) && modules.length > 0) {
    fail(
      `tsugi.modules asks for host modules, which plugins of the interpreter alone can import; remove it, or "runtime": "${runtime}"`,
    );
  }
  return {
    ...(runtime !== undefined && { runtime }),
    ...(command !== undefined && { command }),
    ...(library !== undefined && { library }),
  };
}

function readName(value: unknown, fail: Fail): RuntimeName | undefined {
  if (value === undefined) return undefined;
  const known = RUNTIME_NAMES.find((name) => name === value);
  if (known !== undefined) return known;
  const hint = typeof value === 'string' ? didYouMean(value, RUNTIME_NAMES) : '';
  const list = RUNTIME_NAMES.map((name) => JSON.stringify(name)).join(', ');
  return fail(`tsugi.runtime must be one of ${list}, got ${shown(value)}${hint}`);
}

function readCommand(value: unknown, fail: Fail): readonly string[] {
  if (!Array.isArray(value) || value.length === 0) {
    return fail(`tsugi.command must be an array such as ["./bin/plugin", "--flag"], got ${shown(value)}`);
  }
  for (const [at, item] of value.entries()) {
    if (typeof item === 'string' && !item.includes('\0') && (at > 0 || item !== '')) continue;
    fail(`tsugi.command[${at}] must be ${at === 0 ? 'the name of an executable' : 'a string'}, got ${shown(item)}`);
  }
  const [executable] = value as [string];
  if (isOwn(executable)) checkOwn(executable, 'tsugi.command[0]', fail);
  else if (/[/\\]/.test(executable)) {
    fail(
      `tsugi.command[0] must begin with "./" for a file of the plugin's folder, or be a name that is looked up on PATH, got ${shown(executable)}`,
    );
  }
  return value as string[];
}

function readLibrary(value: unknown, fail: Fail): LibraryManifest {
  const { file, functions, ...more } = plain(value, 'tsugi.library', fail);
  for (const key of Object.keys(more)) {
    fail(`tsugi.library.${key} is unknown${didYouMean(key, LIBRARY_FIELDS)}; there are ${LIBRARY_FIELDS.join(', ')}`);
  }
  if (typeof file !== 'string' || !isOwn(file)) {
    return fail(`tsugi.library.file must be a file of the plugin's folder such as "./libhash.so", got ${shown(file)}`);
  }
  checkOwn(file, 'tsugi.library.file', fail);
  const declared = plain(functions, 'tsugi.library.functions', fail);
  if (Object.keys(declared).length === 0) fail('tsugi.library.functions declares none');
  for (const [name, text] of Object.entries(declared)) {
    if (typeof text === 'string' && text.trim() !== '') continue;
    fail(
      `tsugi.library.functions${keyText(name)} must be a declaration in C such as "int add(int a, int b)", got ${shown(text)}`,
    );
  }
  return { file, functions: declared as Readonly<Record<string, string>> };
}

const LIBRARY_FIELDS = ['file', 'functions'] as const;

/** Whether a path is one of the plugin's own files. */
export const isOwn = (path: string): boolean => path.startsWith('./');

/** A first check, on the text; where links lead is found out when the plugin is looked at. */
function checkOwn(path: string, field: string, fail: Fail): void {
  if (/(?:^|[/\\])\.\.(?:[/\\]|$)/.test(path)) fail(`${field} names ${path}, which is not in the plugin's folder`);
}

function plain(value: unknown, field: string, fail: Fail): Given {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Given;
  return fail(`${field} must be an object, got ${shown(value)}`);
}

const keyText = (key: string): string => (/^[A-Za-z_$][\w$]*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`);

function shown(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (value === undefined || value === null) return String(value);
  if (Array.isArray(value)) return value.length === 0 ? 'an empty array' : 'an array';
  return typeof value === 'object' ? 'an object' : typeof value;
}
