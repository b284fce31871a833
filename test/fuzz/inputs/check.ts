/**
 * What must hold of any text, whoever wrote it: it is refused with a `TsugiError`, or what both engines make of it is what it
 * was in the tree and nothing else.
 */
import vm from 'node:vm';
import type { Options } from 'acorn';
import { TsugiError } from '../../../src/diagnostics/error.ts';
import { emitModule, emitScript } from '../../../src/interpreter/compiled/emit.ts';
import type { RuntimeName } from '../../../src/interpreter/compiled/tokens.ts';
import { lowerProgram } from '../../../src/interpreter/interpreted/lower/program.ts';
import { parseModule, parseScript, RESERVED_PREFIX, SpecifiedParser } from '../../../src/interpreter/parse/acorn.ts';
import type { Program } from '../../../src/interpreter/parse/nodes.ts';
import { resolve } from '../../../src/interpreter/resolve/resolve.ts';
import { statementsOfModule, statementsOfScript } from '../../compiled/printed.ts';

/** A text that breaks a rule. */
export class Finding extends Error {}

export type Verdict = 'accepted' | 'refused';

/** Every name that the emitter may write; a new one does not compile without a line here. */
const RUNTIME_NAMES: Readonly<Record<RuntimeName, true>> = {
  $tsugi_n: true,
  $tsugi_w: true,
  $tsugi_s: true,
  $tsugi_made: true,
  $tsugi_power: true,
  $tsugi_less: true,
  $tsugi_atMost: true,
  $tsugi_more: true,
  $tsugi_atLeast: true,
  $tsugi_equal: true,
  $tsugi_unequal: true,
  $tsugi_exponent: true,
  $tsugi_spread: true,
  $tsugi_size: true,
  $tsugi_listed: true,
  $tsugi_slow: true,
  $tsugi_seen: true,
  $tsugi_resume: true,
  $tsugi_own: true,
  $tsugi_whole: true,
  $tsugi_caught: true,
  $tsugi_import: true,
  $tsugi_exports: true,
  $tsugi_imports: true,
  $tsugi_meta: true,
  $tsugi_default: true,
  $tsugi_e: true,
  $tsugi_t: true,
  $tsugi_c: true,
};
const isRuntimeName = (name: string): boolean => Object.hasOwn(RUNTIME_NAMES, name) || /^\$tsugi_k\d+$/.test(name);

/** @throws Finding */
export function checkText(text: string, kind: 'script' | 'module'): Verdict {
  const program = refusing(() => (kind === 'module' ? parseModule(text, 'input.js') : parseScript(text, 'input.js')));
  if (program === undefined) {
    // looking ahead, acorn passes over comments, but not over those of HTML
    const mayDiffer = /<!--|-->/.test(text) || mentionsReserved(text) || bindsForbidden(text);
    if (kind === 'script' && !mayDiffer && compiles(`"use strict";\n${text}`)) {
      throw new Finding('V8 takes the text, and the parser refuses it');
    }
    return 'refused';
  }
  const code = refusing(() => emitted(program, kind, true));
  const plain = refusing(() => emitted(program, kind, false));
  const ir = refusing(() => JSON.stringify(lowerProgram(program, resolve(program))));
  if ((code === undefined) !== (plain === undefined)) throw new Finding('one of metered and unmetered is refused');
  if ((code === undefined) !== (ir === undefined)) throw new Finding('one of the engines refuses the text');
  if (code === undefined || plain === undefined) return 'refused';
  const tree = printedTree(code);
  checkNames(tree, program);
  checkValues(tree, program);
  const statements = kind === 'module' ? statementsOfModule : statementsOfScript;
  const { printed, own } = statements(program, printedTree(plain));
  const other = unlike(printed, own, '');
  if (other !== undefined) throw new Finding(`the output is another program: ${other}\n${plain}`);
  return 'accepted';
}

/** @returns where two trees first differ, and how */
function unlike(printed: unknown, own: unknown, path: string): string | undefined {
  if (typeof printed !== 'object' || typeof own !== 'object' || printed === null || own === null) {
    return Object.is(printed, own) ? undefined : `${path} is ${String(printed)} instead of ${String(own)}`;
  }
  const [mine, theirs] = [printed as Record<string, unknown>, own as Record<string, unknown>];
  for (const key of new Set([...Object.keys(theirs), ...Object.keys(mine)])) {
    const found = unlike(mine[key], theirs[key], `${path}.${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

function emitted(program: Program, kind: 'script' | 'module', metered: boolean): string {
  const emit = kind === 'module' ? emitModule : emitScript;
  return emit(program, resolve(program), { metered }).code;
}

/** @returns `undefined` if it is refused as it should be */
function refusing<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch (error) {
    if (error instanceof TsugiError && error.code === 'SYNTAX') return undefined;
    throw new Finding(`no TsugiError but ${error instanceof Error ? error.stack : String(error)}`);
  }
}

function compiles(code: string): boolean {
  try {
    return new vm.Script(code) instanceof vm.Script;
  } catch {
    return false;
  }
}

/** With escapes decoded, at least roughly: only what the parser says is refused for its names counts as such. */
const mentionsReserved = (text: string): boolean => refusalOf(text).includes(`"${RESERVED_PREFIX}"`);

/** V8 (11.3) takes `(a, eval, b = (c)) => 1` in strict mode, which it does not without the inner parentheses. */
const bindsForbidden = (text: string): boolean => /^Binding (?:eval|arguments) in strict mode/.test(refusalOf(text));

function refusalOf(text: string): string {
  try {
    parseScript(text, 'input.js');
    return '';
  } catch (error) {
    return error instanceof TsugiError ? error.message : '';
  }
}

const PRINTED: Options = { ecmaVersion: 'latest', sourceType: 'script', strict: true };

function printedTree(code: string): Tree {
  try {
    new vm.Script(code);
    return new SpecifiedParser(PRINTED, code).parse() as unknown as Tree;
  } catch (error) {
    throw new Finding(`the output does not parse: ${String(error)}\n${code}`);
  }
}

type Tree = { readonly type: string; readonly [key: string]: unknown };
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && 'type' in value;

/** Identifiers of a tree: variables and labels, and those that only name properties. */
function namesOf(root: unknown): { readonly variables: Set<string>; readonly properties: Set<string> } {
  const [variables, properties] = [new Set<string>(), new Set<string>()];
  const visit = (value: unknown, isProperty: boolean): void => {
    if (Array.isArray(value)) {
      for (const each of value) visit(each, false);
      return;
    }
    if (!isTree(value)) return;
    if (value.type === 'Identifier') (isProperty ? properties : variables).add(String(value['name']));
    if (value.type === 'PrivateIdentifier') properties.add(String(value['name']));
    if (/^(?:Ex|Im)port(?:All|Specifier)/.test(value.type)) {
      for (const name of [value['local'], value['imported'], value['exported']]) {
        if (isTree(name) && name.type === 'Literal') properties.add(String(name['value']));
      }
    }
    for (const [key, child] of Object.entries(value)) {
      const named = key === 'property' || key === 'key' || key === 'exported' || key === 'imported' || key === 'meta';
      const outside = key === 'local' && value.type === 'ExportSpecifier';
      visit(child, (named || outside) && value['computed'] !== true);
    }
  };
  visit(root, false);
  return { variables, properties };
}

/** Names of the output are the guest's own, or of the emitter's fixed set; none of the guest's is of that set. */
function checkNames(output: Tree, source: unknown): void {
  const [mine, theirs] = [namesOf(output), namesOf(source)];
  const known = (name: string): boolean => theirs.variables.has(name) || theirs.properties.has(name);
  for (const name of theirs.variables) {
    if (name.startsWith(RESERVED_PREFIX)) throw new Finding(`the guest has a variable ${name}`);
  }
  for (const name of mine.variables) {
    if (name.startsWith(RESERVED_PREFIX) ? !isRuntimeName(name) : !known(name)) {
      throw new Finding(`the output has a variable ${name}`);
    }
  }
  for (const name of mine.properties) {
    if (name.startsWith(RESERVED_PREFIX) && !isRuntimeName(name) && !known(name)) {
      throw new Finding(`the output has a property ${name}`);
    }
  }
}

/** Values of literals, chunks of templates and patterns of regular expressions, each with its number. */
function valuesOf(root: unknown): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (text: string): void => void counts.set(text, (counts.get(text) ?? 0) + 1);
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    if (!isTree(value)) return;
    if (value.type === 'TemplateElement') add(`template ${(value['value'] as { raw: string }).raw}`);
    if (value.type === 'Literal') add(literal(value));
    for (const [key, child] of Object.entries(value)) if (!isUncounted(value, key)) visit(child);
  };
  visit(root);
  return counts;
}

function literal(node: Tree): string {
  const { regex, bigint, value } = node as {
    regex?: { pattern: string; flags: string };
    bigint?: string;
    value?: unknown;
  };
  if (regex !== undefined) return `/${regex.pattern}/${regex.flags}`;
  return bigint === undefined ? `${typeof value} ${String(value)}` : `bigint ${bigint}`;
}

/** What the output says in another way: keys, and what stands outside of a module's statements. */
function isUncounted(node: Tree, key: string): boolean {
  if (key === 'key') return node['computed'] !== true;
  if (node.type === 'ExpressionStatement') return node['directive'] !== undefined;
  return /^(?:Import|Export)(?!Expression)/.test(node.type) && key !== 'declaration';
}

/** Nothing that the guest has written as a value is lost or has become another one. */
function checkValues(output: Tree, source: unknown): void {
  const mine = valuesOf(output);
  for (const [value, count] of valuesOf(source)) {
    if ((mine.get(value) ?? 0) < count) throw new Finding(`the output lacks ${JSON.stringify(value)}`);
  }
}
