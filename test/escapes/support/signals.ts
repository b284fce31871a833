/** What shows that something got out. */
import type { Report } from './prelude.ts';
import { FORBIDDEN } from './world.ts';

/**
 * `secret`: a text of the host's or the neighbour's · `place`: a text that names files or frames of the host · `object`: an
 * object of another realm · `claim`: the guest did what none can do, by its own account · `changed`: the host is not as it
 * was · `crash`: the process would have ended · `endless`: a call did not end.
 */
export const SIGNALS = ['secret', 'place', 'object', 'claim', 'changed', 'crash', 'endless'] as const;
export type Signal = (typeof SIGNALS)[number];

export interface Outcome {
  readonly signals: readonly Signal[];
  /** For people. */
  readonly details: readonly string[];
  /** See `Report`. */
  readonly tried: number;
  /** The code of the error with which the guest's text was refused. */
  readonly refused?: string | undefined;
}

export interface Findings {
  readonly report?: Report | undefined;
  readonly changed?: readonly string[];
  readonly crash?: string | undefined;
  readonly endless?: boolean;
  readonly refused?: string | undefined;
}

const HERE = process.cwd();

const excerpt = (text: string, found: RegExp): string => {
  const at = text.search(found);
  return text.slice(Math.max(0, at - 60), at + 60);
};

export function judge({ report, changed = [], crash, endless = false, refused }: Findings): Outcome {
  const details: string[] = [];
  const signals = new Set<Signal>();
  const add = (signal: Signal, detail: string): void => {
    signals.add(signal);
    details.push(`${signal}: ${detail}`);
  };
  for (const kind of ['secret', 'place'] as const) {
    for (const text of report?.texts ?? []) if (FORBIDDEN[kind].test(text)) add(kind, excerpt(text, FORBIDDEN[kind]));
  }
  for (const text of report?.texts ?? []) if (text.includes(HERE)) add('place', text.slice(0, 200));
  for (const path of report?.foreign ?? []) add('object', path);
  for (const claim of report?.claims ?? []) add('claim', claim);
  for (const what of changed) add('changed', what);
  if (crash !== undefined) add('crash', crash);
  if (endless) add('endless', 'the call did not end');
  return { signals: [...signals], details, tried: report?.tried ?? 0, refused };
}
