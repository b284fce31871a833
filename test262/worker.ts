/** A process that runs tests, one after the other, and answers each path with what came of it. */
import type { EngineName } from './engines.ts';
import { execute } from './execute.ts';
import { readFrontmatter } from './frontmatter.ts';
import { CAN_DETACH } from './prelude.ts';
import { type Skip, skipReason } from './skip.ts';
import { Harness, readTest } from './suite.ts';

export interface WorkerOptions {
  readonly folder: string;
  readonly engine: EngineName;
  readonly skippedFeatures: readonly string[];
}

export type Outcome =
  | { readonly kind: 'pass' }
  | { readonly kind: 'skip'; readonly skip: Skip }
  | { readonly kind: 'fail' | 'crash'; readonly message: string };

const options = JSON.parse(process.argv[2] ?? '') as WorkerOptions;
const { folder, engine } = options;
const harness = new Harness(folder);
const skipped: ReadonlySet<string> = new Set(options.skippedFeatures);

async function outcomeOf(path: string): Promise<Outcome> {
  const source = readTest(folder, path);
  const frontmatter = readFrontmatter(source);
  const skip = skipReason(source, frontmatter, skipped, { detach: CAN_DETACH });
  if (skip !== undefined) return { kind: 'skip', skip };
  const message = await execute(engine, { path, source, frontmatter, harness: harness.filesFor(frontmatter) });
  return message === undefined ? { kind: 'pass' } : { kind: 'fail', message };
}

process.on('message', (path: string) => {
  outcomeOf(path).then(
    (outcome) => process.send?.(outcome),
    (error: unknown) =>
      process.send?.({ kind: 'crash', message: error instanceof Error ? error.stack : String(error) }),
  );
});
// a promise of the reference realm that nobody handles; those of guests never come here
if (engine === 'plain') process.on('unhandledRejection', () => {});
