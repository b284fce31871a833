/** Where the services of a contract are called, and what is called only between two sides that are both tsugi. */
import type { Wire, WireFunction, WireMethod, WireStream } from '../wire/wire.ts';

/** The methods of tsugi's own service, which other peers do not know. */
export const OWN = {
  /** The plugin's: takes the contract and the config, tells of itself. */
  load: '/tsugi.grpc.v1.Plugin/Load',
  /** The host's: answers when a signal is aborted. */
  signal: '/tsugi.grpc.v1.Host/Signal',
  /** The host's: what the plugin no longer holds. */
  release: '/tsugi.grpc.v1.Host/Release',
} as const;

/**
 * In the environment: by which a plugin that is tsugi knows that its host is; it waits for the config then. Its value is the
 * length in bytes of the longest message that the host takes.
 */
export const TSUGI_HOST = 'TSUGI_HOST';

/** In the metadata of calls between two sides that are both tsugi. */
export const METADATA = {
  /** Which callback or stream is called: one connection serves them all. */
  handle: 'tsugi-handle',
  /** The signals among the arguments that are aborted already, with their reasons. */
  aborted: 'tsugi-aborted-bin',
} as const;

/** Streams whose reader says how many items it takes: a service beside the declared one. */
const PULLED = '.pulled';

export const methodPath = ({ file }: Wire, { rpcName }: WireMethod): string =>
  `/${file.packageName}.${file.serviceName}/${rpcName}`;

export const pulledPath = ({ file }: Wire, { rpcName }: WireMethod): string =>
  `/${file.packageName}.${file.serviceName}${PULLED}/${rpcName}`;

export const callbackPath = ({ file }: Wire, callback: WireFunction): string =>
  `/${file.packageName}.${callbackService(callback)}/Call`;

export const streamPath = ({ file }: Wire, stream: WireStream): string =>
  `/${file.packageName}.${streamService(stream)}/Read`;

export const pulledStreamPath = ({ file }: Wire, stream: WireStream): string =>
  `/${file.packageName}.${streamService(stream)}${PULLED}/Read`;

/** The service by which a callback is called. */
export const callbackService = ({ args }: WireFunction): string => `${args.name.replace(/Call(?=\d*$)/, '')}Callback`;

/** The service by which a stream that is an argument is read. */
export const streamService = ({ item }: WireStream): string => `${item.name.replace(/Item(?=\d*$)/, '')}Stream`;
