/** The suite on disk: which tests there are, and what has to be evaluated before one of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Frontmatter } from './frontmatter.ts';

/** Paths of tests, relative to the suite's `test` folder, with forward slashes. */
export function findTests(folder: string, parts: readonly string[]): string[] {
  const root = join(folder, 'test');
  return parts.flatMap((part) =>
    readdirSync(join(root, part), { recursive: true, encoding: 'utf8' })
      .map((file) => `${part}/${file.split(sep).join('/')}`)
      .filter((file) => file.endsWith('.js') && !file.includes('_FIXTURE'))
      .sort(),
  );
}

export const readTest = (folder: string, path: string): string => readFileSync(join(folder, 'test', path), 'utf8');

export interface HarnessFile {
  readonly name: string;
  readonly text: string;
}

/** The suite lets a runner change harness files: these parts would need the `Function` constructor. */
const CHANGED: Readonly<Record<string, readonly [from: string, to: string]>> = {
  'fnGlobalObject.js': ['Function("return this;")()', 'globalThis'],
  'resizableArrayBufferUtils.js': [
    `new Function('return class My' + type + ' extends ' + type + ' {}')()`,
    `({ ['My' + type]: class extends globalThis[type] {} })['My' + type]`,
  ],
};

function changed(name: string, text: string): string {
  const change = CHANGED[name];
  if (change === undefined) return text;
  if (!text.includes(change[0])) throw new Error(`the harness file ${name} has no ${change[0]} any more`);
  return text.replace(change[0], () => change[1]);
}

export class Harness {
  readonly #folder: string;
  readonly #texts = new Map<string, string>();

  constructor(folder: string) {
    this.#folder = join(folder, 'harness');
  }

  /** What a test needs, in the order of evaluation. */
  filesFor({ flags, includes }: Frontmatter): HarnessFile[] {
    const names = ['assert.js', 'sta.js', ...(flags.has('async') ? ['doneprintHandle.js'] : []), ...includes];
    return [...new Set(names)].map((name) => ({ name, text: this.#text(name) }));
  }

  #text(name: string): string {
    let text = this.#texts.get(name);
    if (text === undefined) {
      text = changed(name, readFileSync(join(this.#folder, name), 'utf8'));
      this.#texts.set(name, text);
    }
    return text;
  }
}
