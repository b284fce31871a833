/** The plugin's side of go-plugin: listens, says where, serves go-plugin's own services and the contract's, and ends. */
import { rmSync } from 'node:fs';
import { status } from '@grpc/grpc-js';
import { TsugiError } from '../../diagnostics/error.ts';
import type { Wire } from '../wire/wire.ts';
import { Broker } from './broker.ts';
import { makeIdentity } from './certificate.ts';
import type { Connection } from './connection.ts';
import { statusOf } from './faults.ts';
import { type Address, ENV, lineOf, type MagicCookie, negotiate } from './handshake.ts';
import { type DuplexHandler, Listener, Sockets } from './listener.ts';
import { Talk } from './loading.ts';
import {
  decodeHealthRequest,
  decodeInfo,
  EMPTY,
  encodeInfo,
  HEALTH_SERVICE,
  healthResponse,
  PATHS,
} from './messages.ts';
import type { Attachment } from './options.ts';
import { CapturedOutput } from './output.ts';
import { OWN, TSUGI_HOST } from './paths.ts';
import { PluginHandles } from './plugin-handles.ts';
import { mutual, open, type Security } from './security.ts';
import { serveContract } from './service.ts';

/** What a plugin is made of. */
export interface Source {
  readonly name: string;
  /**
   * @param schema the contract that the host wants, as JSON; undefined if it does not say
   * @param configOver gives the config over what the plugin exports as `defaults`
   */
  load(schema: string | undefined, configOver: (defaults: unknown) => Promise<unknown>): Promise<Loaded>;
}

export interface Loaded {
  readonly wire: Wire;
  readonly implementation: Readonly<Record<string, unknown>>;
}

export interface ServerSettings {
  readonly cookie: MagicCookie;
  readonly versions: readonly number[];
  readonly network: Address['network'];
  readonly maxBytes: number;
  /** For a plugin that no host starts: told where it is. */
  readonly onAttachable: ((attachment: Attachment) => void) | undefined;
}

/** How often it is looked whether the host still lives, in milliseconds. */
const PARENT_MS = 500;
/** How long an answer may be on its way before all ends. */
const FLUSH_MS = 20;

export class PluginServer {
  readonly #source: Source;
  readonly #settings: ServerSettings;
  readonly #sockets: Sockets;
  readonly #listener: Listener;
  readonly #broker: Broker;
  /** To a host that is tsugi. */
  #shared: Connection | undefined;
  #tell: ((info: Parameters<typeof encodeInfo>[0]) => void) | undefined;

  /**
   * Starts to serve, and says so on stdout.
   * @throws TsugiError `LOAD` if no host has started this process, or the plugin cannot be loaded
   */
  static async start(source: Source, settings: ServerSettings): Promise<void> {
    const { cookie, versions, network, onAttachable } = settings;
    const { env } = process;
    if (onAttachable === undefined && env[cookie.key] !== cookie.value) {
      const message = `this is a plugin, which a host starts: the environment does not have ${cookie.key}=${cookie.value}`;
      throw new TsugiError('LOAD', message, { plugin: source.name });
    }
    const output = new CapturedOutput();
    const client = onAttachable === undefined ? env[ENV.certificate] : undefined;
    const identity = client === undefined ? undefined : await makeIdentity();
    const security = identity === undefined || client === undefined ? open() : mutual(identity, client);
    const sockets = await Sockets.make(network, env[ENV.socketFolder], portsIn(env));
    const server = new PluginServer(source, settings, security, sockets, output);
    if (env[TSUGI_HOST] === undefined) await server.#load(undefined, async (defaults) => defaults);
    const address = await server.#listener.listen(sockets, security);
    const version = negotiate(versions, env[ENV.versions]);
    server.#endsWithHost();
    if (onAttachable !== undefined) onAttachable({ ...address, pid: process.pid, version });
    else output.line(lineOf({ ...address, version, ...(identity && { certificate: identity.certificate }) }));
  }

  private constructor(
    source: Source,
    settings: ServerSettings,
    security: Security,
    sockets: Sockets,
    output: CapturedOutput,
  ) {
    const { maxBytes } = settings;
    this.#source = source;
    this.#settings = settings;
    this.#sockets = sockets;
    this.#broker = new Broker({ security, sockets, maxBytes, send: (info) => this.#tell?.(info) });
    this.#listener = new Listener(maxBytes)
      .unary(PATHS.health, ({ request }, done) => {
        const service = decodeHealthRequest(request);
        if (service === '' || service === HEALTH_SERVICE) done(null, healthResponse());
        else done({ code: status.NOT_FOUND, details: 'unknown service' });
      })
      .unary(PATHS.shutdown, (_call, done) => {
        done(null, EMPTY);
        setTimeout(() => process.exit(0), FLUSH_MS);
      })
      .stream(PATHS.stdio, output.serve)
      .duplex(PATHS.broker, this.#serveBroker)
      .duplex(OWN.load, (call) => void this.#introduced(call));
  }

  readonly #serveBroker: DuplexHandler = (call) => {
    this.#tell = (info) => void call.write(encodeInfo(info));
    call.on('data', (bytes: Buffer) => {
      try {
        this.#broker.receive(decodeInfo(bytes));
      } catch {
        // nobody waits for what cannot be read
      }
    });
    call.on('error', () => {});
    call.on('end', () => call.end());
  };

  /** Takes the contract and the config of a host that is tsugi. */
  async #introduced(call: Parameters<DuplexHandler>[0]): Promise<void> {
    const talk = new Talk(call);
    try {
      await talk.hear('hello');
      talk.say('hello', {});
      const { schema, shared } = introductionIn(await talk.hear('introduction'));
      this.#shared = await this.#broker.dial(shared);
      const members = await this.#load(schema, async (defaults) => {
        talk.say('defaults', defaults);
        return talk.hear('config');
      });
      talk.say('ready', { members });
      call.end();
    } catch (error) {
      call.emit('error', statusOf(error, true));
    }
  }

  /** @returns the members of the contract that the plugin has */
  async #load(schema: string | undefined, configOver: (defaults: unknown) => Promise<unknown>): Promise<string[]> {
    const { wire, implementation } = await this.#source.load(schema, configOver);
    const handles = new PluginHandles(wire, this.#broker, this.#shared);
    serveContract(this.#listener, { name: this.#source.name, wire, implementation, handles });
    return wire.methods.flatMap(({ name }) => (typeof implementation[name] === 'function' ? [name] : []));
  }

  /** A plugin whose host has died is of use to nobody, unless a person has started it. */
  #endsWithHost(): void {
    const { folder, isOwn } = this.#sockets;
    if (isOwn) process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    process.once('SIGTERM', () => process.exit(143));
    if (this.#settings.onAttachable !== undefined) {
      process.once('SIGINT', () => process.exit(130));
      return;
    }
    // who presses Ctrl-C means the host, which ends its plugins
    process.on('SIGINT', () => {});
    const parent = process.ppid;
    setInterval(() => {
      if (process.ppid !== parent) process.exit(1);
    }, PARENT_MS).unref();
  }
}

function introductionIn(value: unknown): { readonly schema: string; readonly shared: number } {
  const { schema, shared } = (value ?? {}) as { readonly schema?: unknown; readonly shared?: unknown };
  if (typeof schema === 'string' && typeof shared === 'number') return { schema, shared };
  throw new Error('the host did not say which contract it wants');
}

/** The ports that the host lets a plugin take. */
function portsIn(env: NodeJS.ProcessEnv): readonly [number, number] {
  const [first, last] = [env[ENV.minPort], env[ENV.maxPort]].map((text) =>
    text !== undefined && /^\d{1,5}$/.test(text) ? Number(text) : 0,
  ) as [number, number];
  return first > 0 && last >= first ? [first, last] : [0, 0];
}
