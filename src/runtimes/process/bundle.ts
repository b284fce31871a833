/** A plugin's entry as one module for Node, whichever process it then runs in. */
import { dirname } from 'node:path';
import type { FoundPlugin } from '../../host/index.ts';
import { bundleForNode } from '../../interpreter/index.ts';

export interface BundledPlugin {
  /** JavaScript: one module that imports nothing but Node's own modules. */
  readonly js: string;
  /** Its source map as JSON; names in it are relative to `folder`. */
  readonly map: string;
  readonly folder: string;
}

/** @throws TsugiError `SYNTAX`, or `LOAD` for an import that is not found, and for host modules */
export async function bundlePlugin({ entry, folder = dirname(entry) }: FoundPlugin): Promise<BundledPlugin> {
  const { js, map } = await bundleForNode(entry, folder);
  return { js, map, folder };
}
