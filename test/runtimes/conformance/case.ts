/** What a case is. */
import type { Subject } from './contract.ts';

/** What a case can see of its host beside the plugin. */
export interface Seen {
  /** Messages that the plugin has logged. */
  readonly log: readonly string[];
  readonly pending: () => number;
  readonly errors: () => number;
  close(): Promise<void>;
}

export interface Case {
  readonly title: string;
  readonly run: (subject: Subject, host: Seen) => Promise<unknown> | unknown;
  /** What `run` must give, to the letter; or what the error that it throws must have. */
  readonly gives?: unknown;
  readonly throws?: Readonly<Record<string, unknown>>;
  /** The case has a host of its own, with this limit on calls in milliseconds. */
  readonly asyncMs?: number;
  /** The case has a host of its own, as it closes it. */
  readonly own?: true;
}
