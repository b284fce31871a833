/** Hosts over temporary folders, with a contract that was written as a schema. */
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createHost, type Host, type HostOptions, type Logger, loadContract } from '../../src/index.ts';
import { makeFolder } from '../interpreter/folder.ts';
import { type Tree, toFiles } from '../interpreter/support.ts';
import { ENGINE } from '../support/engine.ts';
import type { Greeter } from './contract.ts';

const SCHEMA = {
  version: 1,
  name: 'Greeter',
  root: { kind: 'ref', name: 'Greeter' },
  types: {
    Greeter: {
      kind: 'object',
      name: 'Greeter',
      members: [
        {
          name: 'greet',
          method: true,
          type: {
            kind: 'function',
            params: [{ name: 'who', type: { kind: 'string' } }],
            result: { kind: 'union', of: [{ kind: 'string' }, { kind: 'promise', of: { kind: 'string' } }] },
          },
        },
      ],
    },
  },
};

export type Line = readonly [level: string, message: string, plugin: unknown];

export interface Started {
  readonly host: Host<Greeter>;
  readonly log: readonly Line[];
}

/** Loads what lies in a folder; without a disk cache and the compiler's check, unless they are asked for. */
export async function start(folder: string, options: Partial<HostOptions<Greeter>> = {}): Promise<Started> {
  const log: Line[] = [];
  const at =
    (level: string) =>
    (message: string, details: Record<string, unknown> = {}) =>
      void log.push([level, message, details['plugin']]);
  const logger: Logger = { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
  const contract = loadContract<Greeter>(SCHEMA);
  const host = await createHost({
    plugins: folder,
    contract,
    engine: ENGINE,
    cache: false,
    check: false,
    logger,
    ...options,
  });
  onTestFinished(() => host.close());
  return { host, log };
}

/** @returns the folder of the plugins */
export const pluginFolder = (files: Tree): string =>
  join(
    makeFolder(toFiles(Object.fromEntries(Object.entries(files).map(([path, text]) => [join('plugins', path), text])))),
    'plugins',
  );

export const GOOD = 'export default { greet: (who: string) => `hello ${who}` };';

export const statuses = ({ host }: Started): Record<string, string> =>
  Object.fromEntries([...host.plugins].map(([name, { status }]) => [name, status]));
