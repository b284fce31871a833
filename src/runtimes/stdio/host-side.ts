/** The host's end of a connection: errors of the plugin are those of every plugin. */
import { TsugiError } from '../../diagnostics/error.ts';
import { limitText } from '../../interpreter/index.ts';
import { failureOf, pluginError } from '../wire/failure.ts';
import type { Side } from './side.ts';

/** @param withinMs the limit `asyncMs` */
export const hostSide = (plugin: string, withinMs: number): Side => ({
  first: 1,
  badArguments: (label, text) => new TsugiError('TYPE', `${label}() was called with ${text}`, { plugin }),
  badResult: (label, text) => new TsugiError('TYPE', `${label}() returned what does not fit: ${text}`, { plugin }),
  badOwn: (label, text) => new TypeError(`${label}: ${text}`),
  tooLong: (what, limit) =>
    new TsugiError('TRANSPORT', `${what} more than the ${limit} bytes that the plugin takes at once`, { plugin }),
  late: () => new TsugiError('LIMIT', limitText('asyncMs', withinMs), { plugin, limit: 'asyncMs' }),
  seen: (failure) => pluginError(failure, plugin),
  told: (thrown) => failureOf(thrown, false),
});
