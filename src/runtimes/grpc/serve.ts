/** For authors of plugins: an executable of their own that serves a plugin to hosts of go-plugin, in Go or in TypeScript. */
import { type Contract, loadContract } from '../../contract/index.ts';
import { TsugiError } from '../../diagnostics/error.ts';
import { contextOf, type PluginContext } from '../../host/index.ts';
import { digestOf } from '../wire/digest.ts';
import { type Wire, wireOf } from '../wire/wire.ts';
import type { MagicCookie } from './handshake.ts';
import { lineLogger } from './log.ts';
import {
  type Attachment,
  checkVersions,
  DEFAULT_COOKIE,
  DEFAULT_NETWORK,
  DEFAULT_VERSIONS,
  MAX_BYTES,
} from './options.ts';
import { PluginServer, type Source } from './plugin-server.ts';

export interface ServeOptions {
  /** The plugin's name, for messages. Default: `plugin`. */
  readonly name?: string;
  /** What the host must have put into the environment. Default: `TSUGI_PLUGIN`, `grpc`. */
  readonly cookie?: MagicCookie;
  /** The versions of the application's own protocol that the plugin speaks. Default: 1. */
  readonly versions?: readonly number[];
  /** What it listens at. Default: `unix`, on Windows `tcp`. */
  readonly network?: 'unix' | 'tcp';
  /** The longest message that is taken, in bytes. Default: 64 MiB. */
  readonly maxBytes?: number;
  /** What the host's config goes over, and the config with hosts that do not say one. */
  readonly defaults?: unknown;
  /**
   * For a plugin that a person starts, such as in a debugger: it needs no host, has no TLS, and tells here where a host
   * finds it.
   */
  readonly onAttachable?: (attachment: Attachment) => void;
}

/** Makes the plugin once its config is known. */
export type Factory<T> = (config: unknown, context: PluginContext) => T | Promise<T>;

/**
 * Serves a plugin until its host ends it; the process ends with that. Nothing else may have been written to stdout, and what
 * is written from then on goes to the host's log.
 * @returns once it serves
 * @throws TsugiError `LOAD` if no host has started this process; `CONTRACT` for a plugin without the members it must have;
 * `TYPE` for options that are none
 */
export async function serve<T extends object>(
  plugin: T | Factory<T>,
  contract: Contract<T>,
  options: ServeOptions = {},
): Promise<void> {
  const { name = 'plugin', cookie = DEFAULT_COOKIE, versions = DEFAULT_VERSIONS } = options;
  const { network = DEFAULT_NETWORK, maxBytes = MAX_BYTES, defaults, onAttachable } = options;
  checkVersions(versions, (got) => {
    throw new TsugiError('TYPE', `serve(): versions must be whole numbers, at least one, got ${String(got)}`);
  });
  const wire = wireOf(contract.schema);
  const log = lineLogger((line) => process.stderr.write(line));
  const source: Source = {
    name,
    async load(schema, configOver) {
      if (schema !== undefined) checkSame(wire, contract, schema, name);
      const config = await configOver(defaults);
      const made: unknown = typeof plugin === 'function' ? await plugin(config, contextOf(log, name)) : plugin;
      return { wire, implementation: checkMembers(made, wire, contract, name) };
    },
  };
  await PluginServer.start(source, { cookie, versions, network, maxBytes, onAttachable });
}

/** Two sides with different messages would take one for another. */
function checkSame(wire: Wire, { schema: own }: Contract<unknown>, text: string, plugin: string): void {
  if (digestOf(wireOf(loadContract(JSON.parse(text)).schema).file) === digestOf(wire.file)) return;
  throw new TsugiError(
    'CONTRACT',
    `the plugin serves another ${own.name} than this host has; build both from one version of the contract`,
    { plugin },
  );
}

function checkMembers(
  made: unknown,
  { methods }: Wire,
  { schema }: Contract<unknown>,
  plugin: string,
): Readonly<Record<string, unknown>> {
  const has = (member: string): boolean => {
    const of = made as Readonly<Record<string, unknown>> | null | undefined;
    return typeof of?.[member] === 'function';
  };
  const lacking = methods.find(({ name, optional }) => !optional && !has(name));
  if (lacking === undefined) return made as Readonly<Record<string, unknown>>;
  throw new TsugiError('CONTRACT', `the plugin has no method ${lacking.name}, which ${schema.name} wants`, { plugin });
}
