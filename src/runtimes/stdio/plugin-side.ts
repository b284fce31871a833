/** The plugin's end of a connection: errors of the host are known by name and message. */
import { TsugiError } from '../../diagnostics/error.ts';
import { readablePreview } from '../../interpreter/index.ts';
import { failureOf, plainError } from '../wire/failure.ts';
import type { Side } from './side.ts';

export const pluginSide = (plugin: string): Side => ({
  first: 2,
  badArguments: (label, text) => new TypeError(`${label} was called with ${text}`),
  badResult: (label, text) => new TypeError(`${label} gave what does not fit: ${text}`),
  badOwn: (label, text, value) =>
    new TsugiError('TYPE', `${label}() returned ${readablePreview(value)}: ${text}`, { plugin }),
  tooLong: (what, limit) =>
    new TsugiError('TRANSPORT', `${what} more than the ${limit} bytes that the host takes at once (maxFrameBytes)`, {
      plugin,
    }),
  late: (label) => new Error(`${label} was not answered`),
  seen: plainError,
  told: (thrown) => failureOf(thrown, true),
});
