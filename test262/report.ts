/** Counts outcomes, holds them against the list of known failures, and prints what came of a run. */
import type { KnownFailures } from './lists.ts';
import { SKIPS, type Skip } from './skip.ts';
import type { Outcome } from './worker.ts';

interface Count {
  passed: number;
  failed: number;
}

export class Report {
  readonly #known: KnownFailures;
  readonly #folders = new Map<string, Count>();
  readonly #skips = new Map<Skip, number>();
  readonly failures: { readonly path: string; readonly message: string; readonly known: boolean }[] = [];
  /** Tests that pass although the list says that they fail. */
  readonly passing: string[] = [];
  crashes = 0;

  constructor(known: KnownFailures) {
    this.#known = known;
  }

  add(path: string, outcome: Outcome): void {
    if (outcome.kind === 'skip') {
      this.#skips.set(outcome.skip, (this.#skips.get(outcome.skip) ?? 0) + 1);
      return;
    }
    const count = this.#count(path);
    const reason = this.#known.reason(path);
    if (outcome.kind === 'pass') {
      count.passed++;
      if (reason !== undefined) this.passing.push(path);
      return;
    }
    count.failed++;
    if (outcome.kind === 'crash') this.crashes++;
    this.failures.push({ path, message: `${outcome.kind}: ${outcome.message}`, known: reason !== undefined });
  }

  get unexpected(): readonly { readonly path: string; readonly message: string }[] {
    return this.failures.filter(({ known }) => !known);
  }

  /** The table: two levels of folders, a sum for each part of the suite, and what was left out. */
  table(): string {
    const rows: string[] = [];
    const parts = new Map<string, Count>();
    for (const [folder, count] of [...this.#folders].sort(([a], [b]) => (a < b ? -1 : 1))) {
      rows.push(row(folder, count));
      const part = folder.slice(0, folder.indexOf('/'));
      const sum = parts.get(part) ?? { passed: 0, failed: 0 };
      parts.set(part, { passed: sum.passed + count.passed, failed: sum.failed + count.failed });
    }
    const sums = [...parts].map(([part, count]) => row(part, count));
    const skips = [...this.#skips].map(([skip, count]) => `${SKIPS[skip].padEnd(WIDTH)} ${String(count).padStart(7)}`);
    const head = `${'folder'.padEnd(WIDTH)} ${'ran'.padStart(7)} ${'passed'.padStart(7)} ${'failed'.padStart(7)}`;
    return [head, ...rows, '', ...sums, '', 'not run', ...skips].join('\n');
  }

  #count(path: string): Count {
    const folder = path.split('/').slice(0, 2).join('/');
    let count = this.#folders.get(folder);
    if (count === undefined) {
      count = { passed: 0, failed: 0 };
      this.#folders.set(folder, count);
    }
    return count;
  }
}

const WIDTH = 42;

function row(name: string, { passed, failed }: Count): string {
  const ran = passed + failed;
  const cell = (value: number): string => String(value).padStart(7);
  return `${name.padEnd(WIDTH)} ${cell(ran)} ${cell(passed)} ${cell(failed)}  ${((100 * passed) / ran).toFixed(2)} %`;
}
