/** Runs one test, and judges what came of it by the rules of the suite. */
import { createRealm, type EngineName, type Failure, type TestRealm } from './engines.ts';
import type { Frontmatter } from './frontmatter.ts';
import { AFTER_HARNESS, PRELUDE } from './prelude.ts';
import type { HarnessFile } from './suite.ts';

export interface Test {
  readonly path: string;
  readonly source: string;
  readonly frontmatter: Frontmatter;
  readonly harness: readonly HarnessFile[];
}

/** Milliseconds of wall time until an asynchronous test must have said how it went. */
const ASYNC_MS = 5000;
const COMPLETE = 'Test262:AsyncTestComplete';
const FAILED = 'Test262:AsyncTestFailure:';

/** @returns why the test failed, or undefined */
export async function execute(engine: EngineName, test: Test): Promise<string | undefined> {
  const { frontmatter, harness, path } = test;
  const printed = new Printed();
  const realm = createRealm(engine, { print: (text) => printed.add(text) });
  try {
    const before = [{ name: 'prelude.js', text: PRELUDE }, ...harness, { name: 'after.js', text: AFTER_HARNESS }];
    for (const { name, text } of before) {
      const broken = realm.evaluate(text, name);
      if (broken !== undefined) return `the harness file ${name} failed: ${broken.name}: ${broken.message}`;
    }
    const failure = await run(realm, test, path);
    if (frontmatter.negative !== undefined)
      return misfit(failure, frontmatter.negative.phase, frontmatter.negative.type);
    if (failure !== undefined) return `${failure.phase}: ${failure.name}: ${failure.message}`;
    return frontmatter.flags.has('async') ? await printed.verdict() : undefined;
  } finally {
    realm.dispose();
  }
}

async function run(realm: TestRealm, { source, frontmatter }: Test, path: string): Promise<Failure | undefined> {
  if (frontmatter.flags.has('module')) return realm.import(source, path);
  // without a completion value there is nothing to copy; a text that must not parse stays as it is
  return realm.evaluate(frontmatter.negative?.phase === 'parse' ? source : `${source}\n;undefined;`, path);
}

function misfit(failure: Failure | undefined, phase: string, type: string): string | undefined {
  if (failure === undefined) return `nothing was thrown, where a ${type} (${phase}) should have been`;
  const fits = failure.phase === (phase === 'resolution' ? 'parse' : phase) && failure.name === type;
  return fits ? undefined : `${failure.phase}: ${failure.name}: ${failure.message}, where ${type} (${phase}) should be`;
}

/** What an asynchronous test prints in the end. */
class Printed {
  #verdict: string | undefined;
  #tell: (() => void) | undefined;

  add(text: string): void {
    if (text !== COMPLETE && !text.startsWith(FAILED)) return;
    this.#verdict ??= text;
    this.#tell?.();
  }

  async verdict(): Promise<string | undefined> {
    if (this.#verdict === undefined) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ASYNC_MS);
        this.#tell = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    if (this.#verdict === undefined) return `said nothing within ${ASYNC_MS} ms`;
    return this.#verdict === COMPLETE ? undefined : this.#verdict.slice(FAILED.length).trim();
  }
}
