/**
 * How a host and a plugin of go-plugin find each other: what the host says in the plugin's environment, and the one line that
 * the plugin writes to its stdout: `1|5|unix|/tmp/plugin123|grpc|certificate`.
 */
import { fromWord, toWord } from './certificate.ts';

/** Of the protocol itself; nothing else was ever in use. */
export const CORE_VERSION = 1;
/** Names in the environment. */
export const ENV = {
  versions: 'PLUGIN_PROTOCOL_VERSIONS',
  certificate: 'PLUGIN_CLIENT_CERT',
  minPort: 'PLUGIN_MIN_PORT',
  maxPort: 'PLUGIN_MAX_PORT',
  socketFolder: 'PLUGIN_UNIX_SOCKET_DIR',
} as const;

/** By which a plugin knows that a host has started it, and not a person. It keeps no secret. */
export interface MagicCookie {
  /** The name of a variable of the environment. */
  readonly key: string;
  readonly value: string;
}

/** Where somebody listens. */
export interface Address {
  readonly network: 'unix' | 'tcp';
  /** A path, or `127.0.0.1:1234`. */
  readonly address: string;
}

export interface Handshake extends Address {
  /** The version of the application's own protocol that the plugin has chosen. */
  readonly version: number;
  /** PEM; undefined for a connection without TLS. */
  readonly certificate?: string;
}

/** A line that is no handshake. Not an Error: who reads it knows whose line it is. */
export class BadHandshake {
  readonly why: string;
  constructor(why: string) {
    this.why = why;
  }
}

const SHOWN = 200;
/** In older plugins the last field may hold something else, which is shorter than any certificate. */
const SHORTEST_CERTIFICATE = 50;

/** @param versions what the host can speak @throws BadHandshake */
export function parseLine(line: string, versions: readonly number[]): Handshake {
  const [core = '', version = '', network = '', address = '', protocol = 'netrpc', word = ''] = line.trim().split('|');
  if (address === '' || !/^\d+$/.test(core)) {
    throw new BadHandshake(
      `the first line that it wrote to stdout is no handshake such as 1|1|unix|/tmp/plugin|grpc, got ${shown(line)}`,
    );
  }
  if (Number(core) !== CORE_VERSION) {
    throw new BadHandshake(`it speaks version ${core} of go-plugin's protocol, and this host version ${CORE_VERSION}`);
  }
  if (!/^\d+$/.test(version) || !versions.includes(Number(version))) {
    throw new BadHandshake(
      `it speaks version ${shown(version)} of the application's protocol, and this host ${listText(versions)}`,
    );
  }
  if (protocol !== 'grpc') throw new BadHandshake(`it speaks ${shown(protocol)}, and this host grpc`);
  const place = checkAddress(network, address);
  if (word.length < SHORTEST_CERTIFICATE) return { ...place, version: Number(version) };
  const certificate = fromWord(word);
  if (certificate === undefined) throw new BadHandshake(`its certificate cannot be read: ${shown(word)}`);
  return { ...place, version: Number(version), certificate };
}

/** @throws BadHandshake for a place that is not on this machine */
export function checkAddress(network: string, address: string): Address {
  if (network === 'unix' && address.startsWith('/') && !address.includes('\0')) return { network, address };
  if (network === 'tcp' && LOOPBACK.test(address)) return { network, address };
  throw new BadHandshake(`it listens at ${shown(`${network} ${address}`)}, which is no socket of this machine`);
}
const LOOPBACK = /^(?:127\.\d+\.\d+\.\d+|localhost|\[::1\]):\d{1,5}$/;

export const lineOf = ({ version, network, address, certificate }: Handshake): string =>
  [CORE_VERSION, version, network, address, 'grpc', certificate === undefined ? '' : toWord(certificate)].join('|');

/**
 * The version that a plugin speaks: the highest that both can. With a host that names none or none of them, its own lowest,
 * and the host says what is wrong.
 * @param wanted what the host says in the environment
 */
export function negotiate(versions: readonly number[], wanted: string | undefined): number {
  const asked = (wanted ?? '').split(',').map((text) => (/^\d+$/.test(text.trim()) ? Number(text) : Number.NaN));
  const both = versions.filter((version) => asked.includes(version));
  return both.length > 0 ? Math.max(...both) : Math.min(...versions);
}

const listText = (versions: readonly number[]): string =>
  versions.length === 1 ? `version ${versions[0]}` : `versions ${versions.join(', ')}`;

const shown = (text: string): string => JSON.stringify(text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);
