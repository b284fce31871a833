/**
 * The only importer of esbuild: TypeScript to JavaScript, for one source text or for a folder with its imports.
 * Guests run in strict mode without Node, so packages resolve as for a browser and `using` and decorators are lowered.
 */
import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, extname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BuildOptions, Loader, Message, TransformOptions } from 'esbuild';
import * as esbuild from 'esbuild';
import { TsugiError } from '../../diagnostics/error.ts';
import { codeFrame } from '../../diagnostics/frame.ts';
import { confine, type Root } from './confine.ts';

/** What transpiling gives: the JavaScript, and its source map as JSON text. */
export interface Transpiled {
  readonly js: string;
  readonly map: string;
  /** Absolute paths of every file that went in; empty for a source given as text. */
  readonly inputs: readonly string[];
}

/** Files of other kinds have no meaning as guest code. */
const LOADERS: Readonly<Record<string, Loader>> = {
  '.ts': 'ts',
  '.mts': 'ts',
  '.cts': 'ts',
  '.tsx': 'tsx',
  '.js': 'js',
  '.mjs': 'js',
  '.cjs': 'js',
  '.jsx': 'jsx',
};

/** tsconfig files are not read: what a plugin means must not depend on where it lies. */
const COMMON = {
  target: 'node20',
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'silent',
  sourcemap: 'external',
  tsconfigRaw: { compilerOptions: { useDefineForClassFields: true } },
  define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
} as const satisfies BuildOptions & TransformOptions;

const loaderFor = (filename: string): Loader => LOADERS[extname(filename).toLowerCase()] ?? 'ts';

/**
 * Transpiles one module given as text.
 * @throws TsugiError `SYNTAX`
 */
export async function transpileSource(source: string, filename: string): Promise<Transpiled> {
  try {
    const { code, map } = await esbuild.transform(source, {
      ...COMMON,
      format: 'esm',
      loader: loaderFor(filename),
      sourcefile: filename,
    });
    return { js: code, map, inputs: [] };
  } catch (error) {
    throw translate(error, () => source, filename);
  }
}

/**
 * As `transpileSource`, for a script and synchronously; it starts a process, so it is the slow path of `evaluate`.
 * @throws TsugiError `SYNTAX`
 */
export function transpileScript(source: string, filename: string): Transpiled {
  try {
    // an import that is not used must not vanish: a script has none
    const tsconfigRaw = { compilerOptions: { ...COMMON.tsconfigRaw.compilerOptions, verbatimModuleSyntax: true } };
    const { code, map } = esbuild.transformSync(source, {
      ...COMMON,
      tsconfigRaw,
      loader: loaderFor(filename),
      sourcefile: filename,
    });
    return { js: code, map, inputs: [] };
  } catch (error) {
    throw translate(error, () => source, filename);
  }
}

/**
 * Bundles an entry file with its relative and npm imports into one module. `host:` imports stay.
 * @param entry absolute path
 * @param root what the imports are confined to
 * @throws TsugiError `SYNTAX` for a syntax error, `LOAD` for an import that is not found or not permitted
 */
export async function bundle(entry: string, root: Root): Promise<Transpiled> {
  try {
    return await bundleConfined(entry, root, false);
  } catch {
    return await bundleConfined(entry, root, true);
  }
}

/** @param exact see `confine` */
async function bundleConfined(entry: string, root: Root, exact: boolean): Promise<Transpiled> {
  try {
    const result = await esbuild.build({
      ...COMMON,
      entryPoints: [entry],
      absWorkingDir: root.folder,
      outfile: `${root.folder}/plugin.js`,
      bundle: true,
      write: false,
      format: 'esm',
      platform: 'browser',
      metafile: true,
      plugins: [confine(root, exact)],
    });
    const text = (suffix: string): string => result.outputFiles.find((file) => file.path.endsWith(suffix))?.text ?? '';
    const inputs = Object.keys(result.metafile.inputs)
      // what a package says by `browser: { "x": false }` that it does without here
      .filter((path) => !path.startsWith('absent:') && !path.startsWith('(disabled):'))
      .map((path) => root.resolve(path));
    root.verify(inputs);
    return { js: text('.js'), map: text('.js.map'), inputs };
  } catch (error) {
    throw translate(error, (file) => readFileSync(file, 'utf8'), entry, root.folder);
  }
}

/**
 * Bundles a file of the host's own (a config) for `import()`, packages left as imports.
 * @param file absolute path
 * @throws TsugiError `SYNTAX` or `LOAD`
 */
export async function bundleTrusted(file: string): Promise<string> {
  try {
    const result = await esbuild.build({
      entryPoints: [file],
      absWorkingDir: dirname(file),
      bundle: true,
      write: false,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      packages: 'external',
      logLevel: 'silent',
      sourcemap: 'inline',
    });
    return result.outputFiles[0]?.text ?? '';
  } catch (error) {
    throw translate(error, (path) => readFileSync(path, 'utf8'), file, dirname(file));
  }
}

/**
 * Bundles a plugin that runs in Node itself with its relative and npm imports into one module; Node's own modules stay
 * imports. What it reads beside its entry it finds by `import.meta.url`, which stays the entry's.
 * @param entry absolute path
 * @param folder what the names in the source map are relative to
 * @throws TsugiError `SYNTAX`, or `LOAD` for an import that is not found, and for host modules
 */
export async function bundleForNode(entry: string, folder: string): Promise<Transpiled> {
  const url = pathToFileURL(entry).href;
  try {
    const result = await esbuild.build({
      ...COMMON,
      define: {
        'import.meta.url': JSON.stringify(url),
        'import.meta.dirname': JSON.stringify(dirname(entry)),
        'import.meta.filename': JSON.stringify(entry),
      },
      // what packages in CommonJS call for Node's modules
      banner: {
        js: `import { createRequire as $tsugiRequire } from 'node:module'; const require = $tsugiRequire(${JSON.stringify(url)});`,
      },
      entryPoints: [entry],
      absWorkingDir: folder,
      outfile: `${folder}/plugin.js`,
      bundle: true,
      write: false,
      format: 'esm',
      platform: 'node',
      metafile: true,
      plugins: [WITHOUT_HOST_MODULES],
    });
    const text = (suffix: string): string => result.outputFiles.find((file) => file.path.endsWith(suffix))?.text ?? '';
    const inputs = Object.keys(result.metafile.inputs).map((path) => resolve(folder, path));
    return { js: text('.js'), map: text('.js.map'), inputs };
  } catch (error) {
    throw translate(error, (file) => readFileSync(file, 'utf8'), entry, folder);
  }
}

const WITHOUT_HOST_MODULES: esbuild.Plugin = {
  name: 'without-host-modules',
  setup(build) {
    build.onResolve({ filter: /^host:/ }, ({ path }) => ({
      errors: [{ text: `cannot import "${path}": host modules are for plugins that run in the interpreter` }],
    }));
  },
};

/**
 * Reads the JSON of a file that plugins bring along.
 * @throws TsugiError `LOAD`, at its place in the text
 */
export async function parseJson(text: string, file: string): Promise<unknown> {
  const json = text.replace(/^\uFEFF/, '');
  try {
    return JSON.parse(json);
  } catch (error) {
    // esbuild says where; what only the built-in parser refuses has no place
    const located = await esbuild.transform(json, { loader: 'json', logLevel: 'silent' }).then(
      () => error,
      (failure: unknown) => translate(failure, () => json, file),
    );
    const { message, line, column, frame } = located as Partial<TsugiError>;
    const at = line === undefined ? {} : { line, column, frame };
    throw new TsugiError('LOAD', `this is not JSON: ${message?.replace(/ in JSON$/, '')}`, { file, ...at });
  }
}

/** esbuild's first message as an error of ours; what is not esbuild's passes through. */
function translate(error: unknown, read: (file: string) => string, filename: string, folder?: string): unknown {
  const message = (error as { errors?: readonly Message[] } | null)?.errors?.[0];
  if (message === undefined) return error;
  const at = message.location;
  const code =
    message.pluginName || /^Could not resolve|^No loader|^Could not read/.test(message.text) ? 'LOAD' : 'SYNTAX';
  const text = withHint(message.text);
  if (!at) return new TsugiError(code, text, { file: filename });
  const file = folder === undefined ? filename : resolveIn(folder, at.file);
  // esbuild counts columns in bytes of UTF-8 from 0
  const before = Buffer.from(at.lineText).subarray(0, at.column).toString();
  const length = Buffer.from(at.lineText)
    .subarray(at.column, at.column + at.length)
    .toString().length;
  const column = before.length + 1;
  let source = at.lineText;
  let line = at.line;
  try {
    source = read(file);
  } catch {
    line = 1;
  }
  return new TsugiError(code, text, { file, line: at.line, column, frame: codeFrame(source, line, column, length) });
}

const resolveIn = (folder: string, file: string): string => resolve(folder, file);

function withHint(text: string): string {
  const kind = /^No loader is configured for "([^"]*)" files: (.*)/.exec(text);
  if (kind !== null) {
    return `cannot import ${kind[2]}: a plugin imports TypeScript, JavaScript, JSON and text, not "${kind[1]}"`;
  }
  const specifier = /^Could not resolve "([^"]+)"/.exec(text)?.[1];
  if (specifier === undefined) return text;
  if (specifier.startsWith('node:') || isBuiltin(specifier)) return noNodeModule(specifier);
  if (specifier.startsWith('.')) return `cannot find "${specifier}" from this file`;
  return `cannot find the package "${specifier}"; install it in the plugin's folder`;
}

export const noNodeModule = (specifier: string): string =>
  `cannot import "${specifier}": a plugin has no Node modules; import what the host grants ("host:…") instead`;
