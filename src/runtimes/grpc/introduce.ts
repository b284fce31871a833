/** The host's half of what is said before the first call: to a plugin of tsugi's the contract and the config. */
import { status } from '@grpc/grpc-js';
import { TsugiError } from '../../diagnostics/error.ts';
import type { RuntimeContext } from '../../host/index.ts';
import { errorFrom, isServiceError, isTransport } from './faults.ts';
import type { HostHandles } from './host-handles.ts';
import { type Introduction, type Ready, Talk } from './loading.ts';
import type { Settings } from './options.ts';
import { OWN } from './paths.ts';
import type { PluginProcess } from './plugin-process.ts';

const NO_CONFIG =
  'the plugin gets no config, as it is not made with tsugi; give it what it needs in its command or by env';

/** @returns what the plugin says of itself; undefined for one that is not tsugi @throws TsugiError why it cannot be loaded */
export async function introduce<T>(
  process: PluginProcess,
  handles: HostHandles,
  { contract, configOver, logger }: RuntimeContext<T>,
  { maxBytes, startMs: withinMs }: Settings,
): Promise<Ready | undefined> {
  const { name: plugin } = process;
  const call = process.connection.duplex(OWN.load);
  const talk = new Talk(call);
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    call.cancel();
  }, withinMs);
  try {
    talk.say('hello', {});
    await talk.hear('hello');
    const shared = await handles.share(process, maxBytes);
    talk.say('introduction', { schema: JSON.stringify(contract.schema), shared } satisfies Introduction);
    talk.say('config', configOver(await talk.hear('defaults')));
    return readyIn(await talk.hear('ready'));
  } catch (error) {
    if (isLate) throw new TsugiError('TRANSPORT', `the plugin was not loaded within ${withinMs} ms`, { plugin });
    if (!isServiceError(error)) {
      if (error instanceof TsugiError) throw error;
      throw new TsugiError('TRANSPORT', `the plugin cannot be loaded: ${String(error)}`, { plugin });
    }
    if (error.code === status.UNIMPLEMENTED) {
      if (configOver(undefined) !== undefined) logger.warn(NO_CONFIG, { plugin });
      return undefined;
    }
    if (isTransport(error)) throw await process.lost('the plugin cannot be loaded', error.details);
    throw errorFrom(error, 'the plugin', plugin);
  } finally {
    clearTimeout(timer);
    call.cancel();
  }
}

function readyIn(value: unknown): Ready {
  const { members } = (value ?? {}) as { readonly members?: unknown };
  if (Array.isArray(members) && members.every((name) => typeof name === 'string')) return { members };
  throw new Error('it did not say which members it has');
}
