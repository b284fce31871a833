/** Reads the project's own sources for the tests of its rules: files, imports and syntax trees. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type AnyNode, type Program, parse } from 'acorn';
import { transformSync } from 'esbuild';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

/** @returns paths relative to the project, with forward slashes, sorted */
export function filesIn(folder: string, ending: RegExp): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .filter((file) => ending.test(file) && !file.includes('/node_modules/'))
    .sort();
}

export interface Import {
  /** A path of this project for a relative import, else the specifier. */
  readonly target: string;
  readonly typeOnly: boolean;
}

/** Reads the text, because a transpiler would drop imports of types; the tests compare what it finds with esbuild's. */
export function importsOf(file: string, text = read(file)): Import[] {
  const found: Import[] = [];
  const add = (specifier: string, typeOnly: boolean): void => {
    const target = specifier.startsWith('.') ? posix.join(posix.dirname(file), specifier) : specifier;
    found.push({ target, typeOnly });
  };
  for (const [statement, specifier = ''] of text.matchAll(/^(?:import|export)\s(?:[^'"`;]*?\sfrom\s)?'([^']+)'/gm)) {
    const names = /\{([^}]*)\}/
      .exec(statement)?.[1]
      ?.split(',')
      .filter((name) => name.trim() !== '');
    const onlyTypes = names?.every((name) => name.trim().startsWith('type ')) && /^\w+\s\{/.test(statement);
    add(specifier, /^(?:import|export)\s+type\s/.test(statement) || onlyTypes === true);
  }
  for (const [, kind, specifier = ''] of text.matchAll(/(typeof )?\bimport\('([^']+)'\)/g)) {
    add(specifier, kind !== undefined);
  }
  return found;
}

/** The syntax tree of a file without its types. */
export function treeOf(file: string, text = read(file)): Program {
  const { code } = transformSync(text, { loader: 'ts', target: 'esnext', format: 'esm' });
  return parse(code, { ecmaVersion: 'latest', sourceType: 'module' });
}

/** Visits a node and everything below it. */
export function walk(node: AnyNode, visit: (node: AnyNode) => void): void {
  visit(node);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child === 'object' && child !== null && typeof child.type === 'string') walk(child, visit);
    }
  }
}

/** The text of TypeScript without comments and without what stands in strings; lines stay where they are. */
export function codeOnly(text: string): string {
  const token = /\/\*[\s\S]*?\*\/|\/\/.*|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\[\s\S])*`/g;
  return text.replace(token, (found) => found.replace(/[^\n]/g, ' '));
}
