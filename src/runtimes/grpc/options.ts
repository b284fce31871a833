/** What a host can say about plugins that it runs with gRPC. */
import { TsugiError } from '../../diagnostics/error.ts';
import { didYouMean } from '../../diagnostics/suggest.ts';
import type { Address, MagicCookie } from './handshake.ts';

export interface GrpcOptions {
  /** By which plugins know that a host starts them; plugins refuse to start without. Default: `TSUGI_PLUGIN`, `grpc`. */
  readonly cookie?: MagicCookie;
  /** The versions of the application's own protocol that this host speaks. Default: 1. */
  readonly versions?: readonly number[];
  /** Whether both sides show certificates that are made for this one connection. Default: true. */
  readonly mtls?: boolean;
  /** What plugins get of an environment, beside `PATH` and what the protocol needs. Nothing else of the host's is passed on. */
  readonly env?: Readonly<Record<string, string>>;
  /** What this host listens at for callbacks. Default: `unix`, on Windows `tcp`. */
  readonly network?: Address['network'];
  /** How long a plugin may take until it serves, in milliseconds. Default: 10,000. */
  readonly startMs?: number;
  /** How long it may take to end by itself once it was asked to, in milliseconds. Default: 1,000. */
  readonly quitMs?: number;
  /** How long after SIGTERM SIGKILL follows, in milliseconds. Default: 500. */
  readonly killMs?: number;
  /** Every how many milliseconds a plugin is asked whether it serves; it is ended if it does not say so in time. Default: 0, never. */
  readonly pingMs?: number;
  /** The longest message that is taken, in bytes. Default: 64 MiB. */
  readonly maxBytes?: number;
  /** By name: plugins that run already, such as in a debugger. They are neither started nor ended. */
  readonly attach?: Readonly<Record<string, Attachment>>;
}

/** A plugin that somebody else has started, without TLS. */
export interface Attachment extends Address {
  readonly pid: number;
  /** Default: the highest of this host's. */
  readonly version?: number;
}

export interface Settings extends Required<Omit<GrpcOptions, 'attach' | 'versions'>> {
  readonly versions: readonly number[];
  readonly attach: Readonly<Record<string, Attachment>>;
}

/** By which plugins that know of no other host tell hosts from persons. */
export const DEFAULT_COOKIE: MagicCookie = { key: 'TSUGI_PLUGIN', value: 'grpc' };
export const DEFAULT_VERSIONS: readonly number[] = [1];
export const MAX_BYTES = 64 * 2 ** 20;
export const DEFAULT_NETWORK: Address['network'] = process.platform === 'win32' ? 'tcp' : 'unix';

const TIMES = { startMs: 10_000, quitMs: 1000, killMs: 500, pingMs: 0 } as const;

const NAMES = ['cookie', 'versions', 'mtls', 'env', 'network', 'maxBytes', 'attach', ...Object.keys(TIMES)];

/** @throws TsugiError `TYPE` for options that are none */
export function settingsOf(options: GrpcOptions): Settings {
  for (const name of Object.keys(options)) {
    if (NAMES.includes(name)) continue;
    throw new TsugiError(
      'TYPE',
      `grpc() has no option ${name}${didYouMean(name, NAMES)}; there are ${NAMES.join(', ')}`,
    );
  }
  const { cookie = DEFAULT_COOKIE, versions = DEFAULT_VERSIONS, mtls = true, env = {}, attach = {} } = options;
  const { network = DEFAULT_NETWORK, maxBytes = MAX_BYTES } = options;
  if (!/^[A-Za-z_]\w*$/.test(cookie.key) || cookie.value === '') {
    fail('cookie must be the name of a variable and its value', cookie.key);
  }
  checkVersions(versions, (got) => fail('versions must be whole numbers, at least one', got));
  if (network !== 'unix' && network !== 'tcp') fail('network must be "unix" or "tcp"', network);
  for (const [name, value] of Object.entries(env)) {
    if (typeof value !== 'string') fail(`env.${name} must be a string`, value);
  }
  for (const [name, { network: at, address, pid }] of Object.entries(attach)) {
    const isPlace = (at === 'unix' || at === 'tcp') && typeof address === 'string' && Number.isSafeInteger(pid);
    if (!isPlace) fail(`attach.${name} must have a pid, a network and an address`, address);
  }
  if (!Number.isSafeInteger(maxBytes) || maxBytes < 1024)
    fail('maxBytes must be a number of bytes from 1024 on', maxBytes);
  const times = Object.entries(TIMES).map(([name, otherwise]): [string, number] => {
    const ms: unknown = options[name as keyof typeof TIMES] ?? otherwise;
    if (typeof ms === 'number' && ms >= 0 && ms < 2 ** 31) return [name, ms];
    return fail(`${name} must be a number of milliseconds`, ms);
  });
  const { startMs, quitMs, killMs, pingMs } = Object.fromEntries(times) as Record<keyof typeof TIMES, number>;
  return { cookie, versions, mtls, env, network, maxBytes, attach, startMs, quitMs, killMs, pingMs };
}

export function checkVersions(versions: readonly number[], refuse: (got: unknown) => never): void {
  if (!Array.isArray(versions) || versions.length === 0) refuse(versions);
  for (const version of versions) if (!Number.isSafeInteger(version) || version < 0) refuse(version);
}

function fail(message: string, got: unknown): never {
  throw new TsugiError(
    'TYPE',
    `grpc(): ${message}, got ${typeof got === 'string' ? JSON.stringify(got) : String(got)}`,
  );
}
