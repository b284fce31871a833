/**
 * `checkPlugins`: the TypeScript compiler's verdict on plugins before any of them runs. All plugins stand in one
 * program. Besides them it holds one virtual file, the probe, which assigns each plugin's default export to the
 * contract's type; an error there is moved to the place in the plugin that causes it.
 */

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { TsugiError } from '../diagnostics/error.ts';
import { reachableFiles } from './check-files.ts';
import { misfitsOf } from './check-misfit.ts';
import { moduleFiles } from './check-modules.ts';
import { isJavaScript, probeText } from './check-probe.ts';
import type { Contract } from './contract.ts';
import { type Diagnostic, Findings } from './diagnostic.ts';
import { GUEST_GLOBALS } from './guest-globals.ts';
import { PLUGIN_OPTIONS, toPosix, VIRTUAL_ROOT } from './options.ts';
import { rootName, schemaToText } from './print.ts';
import { reflectExported } from './reflect.ts';
import type { Schema } from './schema.ts';
import { loadTypeScript, type OpenProgram, type SourceFile, withProgram } from './typescript.ts';

export interface PluginEntry {
  /** The plugin's name; unique within one call. */
  readonly name: string;
  /** The path of its entry file: TypeScript or JavaScript. */
  readonly entry: string;
}

export interface CheckOptions {
  readonly contract: Contract<unknown>;
  readonly plugins: readonly PluginEntry[];
  /** Contracts of host modules, by the name after `host:`. What is not among them is of any type. */
  readonly modules?: ReadonlyMap<string, Contract<object>>;
}

/** What the compiler knows of one plugin. */
export interface Verdict {
  /** Those of its files in the order of the text, then the misfits. */
  readonly diagnostics: readonly Diagnostic[];
  /** The type `Config` that it exports, or why that is none; undefined if it exports none. */
  readonly config: Schema | TsugiError | undefined;
}

/** The type that plugins must have, as the probe imports it. */
export interface ContractSource {
  /** Absolute path with forward slashes. */
  readonly file: string;
  /** The exported name, possibly `default`. */
  readonly type: string;
  /** The name of the type in messages. */
  readonly name: string;
}

/**
 * Checks that plugins compile and that the default export of each fits the contract: either the contract's type, or a
 * function `(config, context)` that returns it, or a promise of it. A plugin without errors has an empty list.
 * JavaScript is not checked but for the members of its default export.
 * @returns the errors of each plugin, by its name: those of its files in the order of the text, then the misfits
 * @throws TsugiError `LOAD` if typescript is missing
 */
export async function checkPlugins(options: CheckOptions): Promise<ReadonlyMap<string, readonly Diagnostic[]>> {
  const verdicts = await judgePlugins(options);
  return new Map([...verdicts].map(([name, { diagnostics }]) => [name, diagnostics]));
}

/** As `checkPlugins`, with what the plugins say of their config. Throws the same. */
export async function judgePlugins(options: CheckOptions): Promise<ReadonlyMap<string, Verdict>> {
  const { contract, plugins } = options;
  const found = new Map<string, Verdict>();
  const present: PluginEntry[] = [];
  for (const { name, entry } of plugins) {
    const file = toPosix(resolve(entry));
    if (existsSync(file)) present.push({ name, entry: file });
    found.set(name, { diagnostics: existsSync(file) ? [] : [missingEntry(file)], config: undefined });
  }
  if (present.length === 0) return found;

  const ts = await loadTypeScript();
  const virtual = new Map([[`${VIRTUAL_ROOT}/globals.d.ts`, GUEST_GLOBALS]]);
  const source = contractSource(contract, virtual);
  for (const [path, text] of moduleFiles(options.modules ?? new Map())) virtual.set(path, text);
  const probe = { file: `${VIRTUAL_ROOT}/probe.ts`, entries: present.map(({ entry }) => entry), contract: source };
  virtual.set(probe.file, probeText(probe));
  const request = {
    config: `${VIRTUAL_ROOT}/tsconfig.json`,
    compilerOptions: PLUGIN_OPTIONS,
    roots: [...virtual.keys(), ...probe.entries],
    virtual,
    hidden: hiddenSiblings(probe.entries),
  };
  withProgram(ts, request, (open) => {
    const findings = new Findings(open);
    const errors = new Map<string, readonly Diagnostic[]>();
    const errorsIn = (file: string): readonly Diagnostic[] => {
      const known = errors.get(file) ?? findings.errorsOf(file);
      errors.set(file, known);
      return known;
    };
    const misfits = misfitsOf(open, probe, findings.semantic(probe.file));
    for (const [index, { name, entry }] of present.entries()) {
      const own = reachableFiles(open, entry, source.file).flatMap(errorsIn);
      const known = reported(open.program.getSourceFile(entry), own);
      const misfit = known ? [] : misfits(index).map((misfit) => ({ ...misfit, misfit: true as const }));
      found.set(name, { diagnostics: [...own, ...misfit], config: configOf(open, entry) });
    }
  });
  return found;
}

/**
 * For the compiler `x.ts` or `x.d.ts` beside `x.js` stands in its place. A plugin is the file that it names.
 * @returns the files that must not be seen
 */
function hiddenSiblings(entries: readonly string[]): ReadonlySet<string> {
  const siblings = entries.filter(isJavaScript).flatMap((entry) => {
    const dot = entry.lastIndexOf('.');
    const [stem, kind] = [entry.slice(0, dot), /^\.([cm]?)/.exec(entry.slice(dot))?.[1] ?? ''];
    return [`${stem}.${kind}ts`, `${stem}.${kind}tsx`, `${stem}.d.${kind}ts`];
  });
  return new Set(siblings.filter((file) => !entries.includes(file)));
}

/** TypeScript's numbers of errors that say that a value does not fit a type. */
export const MISFIT_CODES: readonly number[] = [1360, 2322, 2326, 2353, 2416, 2420, 2559, 2561, 2739, 2740, 2741];

/** Whether the plugin's own `satisfies` reports the misfit already, in its own words and at a place of its own. */
function reported(source: SourceFile | undefined, own: readonly Diagnostic[]): boolean {
  if (source === undefined || !/\bsatisfies\b/.test(source.text)) return false;
  return own.some(({ code, file }) => file === source.fileName && MISFIT_CODES.includes(code));
}

function contractSource(contract: Contract<unknown>, virtual: Map<string, string>): ContractSource {
  const { origin, schema } = contract;
  // Plugins are checked without the declarations of the DOM or of Node: with a source that needs them go the types.
  if (origin !== undefined && !origin.ambient && existsSync(origin.file)) {
    return { file: toPosix(origin.file), type: origin.type, name: schema.name };
  }
  const file = `${VIRTUAL_ROOT}/contract.d.ts`;
  virtual.set(file, schemaToText(schema));
  const type = rootName(schema);
  return { file, type, name: type };
}

/** Each question is a message to the compiler; most plugins need none. */
function configOf(open: OpenProgram, entry: string): Schema | TsugiError | undefined {
  if (!/\bConfig\b/.test(open.program.getSourceFile(entry)?.text ?? '')) return undefined;
  try {
    return reflectExported(open, entry, 'Config');
  } catch (error) {
    if (error instanceof TsugiError) return error;
    throw error;
  }
}

/** TypeScript's own number and text for a root file that is not there. */
const missingEntry = (file: string): Diagnostic => ({
  code: 6053,
  message: `File '${file}' not found.`,
  file,
  line: 1,
  column: 1,
  length: 1,
  frame: '',
});
