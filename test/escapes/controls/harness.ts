/** What all controls are made of. */
import type { Neighbour, Plugin } from '../support/contract.ts';
import type { Report } from '../support/prelude.ts';
import type { World } from '../support/world.ts';

export interface Harness {
  /** Runs the guest's text. @returns its default export, as it is */
  load(source: string, name: string): Plugin;
  readonly neighbour: Neighbour;
  report(): Promise<Report>;
}

export type MakeHarness = (world: World) => Harness;

/** Modules as scripts: what the attacks use of modules, no more. */
export const asScript = (source: string): string =>
  source
    .replace(/^#!.*/, '')
    .replace(/^export default /m, 'globalThis.$plugin = ')
    .replace(/^import \* as (\w+) from 'host:(\w+)';/gm, 'const $1 = globalThis.$modules.$2;')
    .replace(/^import \{ (.*) \} from 'host:(\w+)';/gm, 'const { $1 } = globalThis.$modules.$2;')
    .replace(/^import (\w+) from '(.*)';/gm, "const $1 = globalThis.$import('$2');")
    .replace(/^export \{.*$/gm, '')
    .replace(/^export /gm, '');
