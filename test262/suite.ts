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

/** The suite lets a runner put its own in the place of harness files: this one would need the `Function` constructor. */
const REPLACED: Readonly<Record<string, string>> = {
  'fnGlobalObject.js': 'var __globalObject = globalThis; function fnGlobalObject() { return __globalObject; }',
};

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
      text = REPLACED[name] ?? readFileSync(join(this.#folder, name), 'utf8');
      this.#texts.set(name, text);
    }
    return text;
  }
}
