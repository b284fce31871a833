/** The ways to run the plugin. What it is run in is one word of its manifest, and a grant of the host. */
import type { Runtime } from 'tsugi';
import { grpc } from 'tsugi/grpc';
import { native } from 'tsugi/native';
import { stdio } from 'tsugi/stdio';

export interface Way {
  /** `tsugi.runtime` in the plugin's package.json. */
  readonly runtime: Runtime['name'];
  /** What the host grants; the interpreter needs no grant. */
  readonly grant?: () => Runtime;
}

export const WAYS: readonly Way[] = [
  { runtime: 'interpreter' },
  { runtime: 'native', grant: native },
  { runtime: 'stdio', grant: stdio },
  { runtime: 'grpc', grant: grpc },
];
