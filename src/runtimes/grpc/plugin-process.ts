/** The host's side of a plugin's life: its process, the handshake, the first connection, and the end of all of them. */
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { TsugiError } from '../../diagnostics/error.ts';
import type { FoundPlugin, Logger } from '../../host/index.ts';
import { type Child, type Children, lostProcess } from '../process/child.ts';
import { argvOf, runnerAt } from '../process/command.ts';
import { LineReader } from '../process/lines.ts';
import { Broker } from './broker.ts';
import { makeIdentity } from './certificate.ts';
import { Connection, type Duplex } from './connection.ts';
import { BadHandshake, ENV, type Handshake, parseLine } from './handshake.ts';
import { Sockets } from './listener.ts';
import { logLine } from './log.ts';
import { decodeInfo, decodeOutput, EMPTY, encodeInfo, PATHS } from './messages.ts';
import type { Attachment, Settings } from './options.ts';
import { TSUGI_HOST } from './paths.ts';
import { mutual, open, type Security } from './security.ts';

/** What plugins get of the host's environment. */
const INHERITED = ['PATH', 'SystemRoot'] as const;
const LINE_LENGTH = 8192;
/** How much too early a timer may be. */
const TIMER_MS = 5;
/** How long the end of a process may take to be known after its connection was lost. */
const EXIT_MS = 250;

export interface ProcessOptions {
  readonly found: FoundPlugin;
  readonly settings: Settings;
  readonly children: Children;
  readonly logger: Logger;
  /** Ends the start when it is aborted. */
  readonly signal: AbortSignal;
  /** It has ended, though nobody has ended it. */
  readonly onExit: (error: TsugiError) => void;
}

export class PluginProcess {
  readonly connection: Connection;
  readonly broker: Broker;
  readonly security: Security;
  readonly sockets: Sockets;
  /** Of the application's protocol. */
  readonly version: number;
  readonly #child: Child | undefined;
  readonly #options: ProcessOptions;
  readonly #calls: { cancel(): void }[] = [];
  #pinging: NodeJS.Timeout | undefined;
  #isServing = false;
  #lost: TsugiError | undefined;
  #ended: Promise<void> | undefined;

  /** Starts the plugin and waits until it serves. @throws TsugiError `LOAD`, `TRANSPORT` */
  static async start(options: ProcessOptions): Promise<PluginProcess> {
    const { found, settings, signal } = options;
    const attachment = Object.hasOwn(settings.attach, found.name) ? settings.attach[found.name] : undefined;
    const sockets = await Sockets.make(settings.network);
    const until = performance.now() + settings.startMs;
    let child: Child | undefined;
    try {
      const started = attachment === undefined ? await launch(options, sockets) : attached(attachment, settings);
      child = started.child;
      const made = new PluginProcess(options, sockets, started);
      try {
        await made.#serves(Math.max(1, until - performance.now()));
        if (signal.aborted) throw new TsugiError('LOAD', `"${found.name}" was disposed`, { plugin: found.name });
        made.#watch();
        made.#isServing = true;
        return made;
      } catch (error) {
        await made.end();
        throw error;
      }
    } catch (error) {
      await child?.end({ quitMs: 0, killMs: settings.killMs });
      await sockets.close();
      throw error;
    }
  }

  private constructor(options: ProcessOptions, sockets: Sockets, { child, handshake, security }: Started) {
    const { maxBytes } = options.settings;
    this.#options = options;
    this.#child = child;
    this.sockets = sockets;
    this.security = security;
    this.version = handshake.version;
    this.connection = new Connection(handshake, security, maxBytes);
    let stream: Duplex | undefined;
    this.broker = new Broker({
      security,
      sockets,
      maxBytes,
      send: (info) => void stream?.write(encodeInfo(info)),
    });
    stream = this.connection.duplex(PATHS.broker);
    stream.on('error', () => {});
    stream.on('data', (bytes: Buffer) => this.#guarded(() => this.broker.receive(decodeInfo(bytes))));
    const output = this.connection.stream(PATHS.stdio, EMPTY);
    this.#log(output);
    this.#calls.push(stream, output);
  }

  get name(): string {
    return this.#options.found.name;
  }

  /** The error for a call whose connection was lost. @param what the call, such as `images.resize()` */
  async lost(what: string, why: string): Promise<TsugiError> {
    const child = this.#child;
    if (child !== undefined) {
      await Promise.race([child.exited, delay(EXIT_MS, undefined, { ref: false })]);
      const error = this.gone(what);
      if (error !== undefined) return error;
    }
    return new TsugiError('TRANSPORT', `${what}: the connection to the plugin failed: ${why}`, { plugin: this.name });
  }

  /** The same, where it is known at once. */
  gone(what: string): TsugiError | undefined {
    const child = this.#child;
    return child?.exit === undefined ? undefined : lostProcess(this.name, what, child.exit, child.lastLines);
  }

  /** Asks it to end, and ends it if it does not. Never rejects. */
  end(): Promise<void> {
    this.#ended ??= this.#end();
    return this.#ended;
  }

  async #end(): Promise<void> {
    const { quitMs, killMs } = this.#options.settings;
    clearTimeout(this.#pinging);
    const child = this.#child;
    if (child !== undefined && child.exit === undefined) {
      const { answer, cancel } = this.connection.unary(PATHS.shutdown, EMPTY);
      // what ends at once does not answer
      answer.catch(() => {});
      await child.end({ quitMs: this.#isServing ? quitMs : 0, killMs });
      cancel();
    }
    for (const call of this.#calls) call.cancel();
    this.broker.close();
    this.connection.close();
    await this.sockets.close();
  }

  async #serves(withinMs: number): Promise<void> {
    const until = performance.now() + withinMs;
    const { startMs } = this.#options.settings;
    try {
      await this.connection.ready(withinMs);
      await this.connection.ping(Math.max(1, until - performance.now()));
    } catch (error) {
      const late = performance.now() >= until - TIMER_MS ? ` within ${startMs} ms` : '';
      throw await this.lost(`the plugin does not serve${late}`, error instanceof Error ? error.message : String(error));
    }
  }

  #watch(): void {
    const { settings, onExit } = this.#options;
    const tell = (error: TsugiError): void => {
      if (this.#ended !== undefined || this.#lost !== undefined) return;
      this.#lost = error;
      onExit(error);
      void this.end();
    };
    void this.#child?.exited.then((exit) => {
      tell(lostProcess(this.name, 'it has ended', exit, this.#child?.lastLines ?? []));
    });
    if (this.#child === undefined) {
      const gone = (): void => tell(this.#transport('the plugin that was attached to is no longer there'));
      (this.#calls[0] as Duplex).on('error', gone).on('end', gone);
    }
    if (settings.pingMs > 0) this.#ping(settings.pingMs, tell);
  }

  #ping(everyMs: number, tell: (error: TsugiError) => void): void {
    this.#pinging = setTimeout(() => {
      this.connection.ping(everyMs).then(
        () => this.#ended === undefined && this.#ping(everyMs, tell),
        () => tell(this.#transport(`it does not answer: a ping took more than ${everyMs} ms or failed`)),
      );
    }, everyMs);
    this.#pinging.unref();
  }

  #transport(message: string): TsugiError {
    return new TsugiError('TRANSPORT', message, { plugin: this.name });
  }

  /** What a plugin writes to its stdout and stderr, where it tells of it. */
  #log(output: ReturnType<Connection['stream']>): void {
    const { logger } = this.#options;
    const rest = { stdout: '', stderr: '' };
    // older plugins do not know of it
    output.on('error', () => {});
    output.on('data', (bytes: Buffer) =>
      this.#guarded(() => {
        const { channel, data } = decodeOutput(bytes);
        const lines = `${rest[channel]}${data.toString('utf8')}`.split('\n');
        rest[channel] = (lines.pop() ?? '').slice(-LINE_LENGTH);
        for (const line of lines) logLine(logger, this.name, line);
      }),
    );
    output.on('end', () => {
      for (const line of Object.values(rest)) if (line !== '') logLine(logger, this.name, line);
    });
  }

  /** Messages that cannot be read are dropped: nothing waits for them. */
  #guarded(body: () => void): void {
    try {
      body();
    } catch {
      this.#options.logger.warn('a message of the plugin cannot be read', { plugin: this.name });
    }
  }
}

interface Started {
  readonly child: Child | undefined;
  readonly handshake: Handshake;
  readonly security: Security;
}

function attached({ network, address, version }: Attachment, { versions }: Settings): Started {
  const handshake = { network, address, version: version ?? Math.max(...versions) };
  return { child: undefined, handshake, security: open() };
}

async function launch(options: ProcessOptions, sockets: Sockets): Promise<Started> {
  const { found, settings, children, logger } = options;
  const identity = settings.mtls ? await makeIdentity() : undefined;
  const child = await children.start({
    argv: argvOf(found, () => runnerAt('grpc/runner')),
    cwd: found.folder ?? dirname(found.entry),
    env: environment(settings, sockets, identity?.certificate),
    plugin: found.name,
    logger,
    onLine: (line) => logLine(logger, found.name, line),
  });
  try {
    const handshake = await shakeHands(child, options);
    if (identity === undefined) return { child, handshake, security: open() };
    if (handshake.certificate === undefined) {
      throw new BadHandshake(
        'it shows no certificate; build it with a go-plugin that knows AutoMTLS, or write grpc({ mtls: false })',
      );
    }
    return { child, handshake, security: mutual(identity, handshake.certificate) };
  } catch (error) {
    await child.end({ quitMs: 0, killMs: settings.killMs });
    if (!(error instanceof BadHandshake)) throw error;
    throw new TsugiError('TRANSPORT', `the handshake failed: ${error.why}`, { plugin: found.name });
  }
}

function environment(
  { cookie, versions, env, network, maxBytes }: Settings,
  sockets: Sockets,
  certificate: string | undefined,
): Record<string, string> {
  const own: Record<string, string> = {};
  for (const name of INHERITED) {
    const value = process.env[name];
    if (value !== undefined) own[name] = value;
  }
  // sockets that a plugin leaves behind go with the folder
  const folder = network === 'unix' ? { TMPDIR: sockets.folder, [ENV.socketFolder]: sockets.folder } : {};
  return {
    ...own,
    ...folder,
    ...env,
    [cookie.key]: cookie.value,
    [ENV.versions]: versions.join(','),
    ...(certificate !== undefined && { [ENV.certificate]: certificate }),
    [TSUGI_HOST]: String(maxBytes),
  };
}

/** @throws BadHandshake, or TsugiError if it ends or says nothing in time */
async function shakeHands(child: Child, { found, settings, logger, signal }: ProcessOptions): Promise<Handshake> {
  const { startMs, versions } = settings;
  const timer = new AbortController();
  const line = new Promise<string>((resolve) => {
    let first = true;
    // of what comes later, the log knows
    new LineReader(child.stdout, LINE_LENGTH, 0, (text) => {
      if (first) resolve(text);
      else logLine(logger, found.name, text);
      first = false;
    });
  });
  const late = delay(startMs, undefined, { signal: timer.signal }).then(
    () => new TsugiError('TRANSPORT', `no handshake came within ${startMs} ms`, { plugin: found.name }),
    () => new Error('not late'),
  );
  const aborted = new Promise<Error>((resolve) => {
    const tell = (): void => resolve(new TsugiError('LOAD', `"${found.name}" was disposed`, { plugin: found.name }));
    if (signal.aborted) tell();
    else signal.addEventListener('abort', tell, { once: true, signal: timer.signal });
  });
  const gone = child.exited.then((exit) => lostProcess(found.name, 'no handshake came', exit, child.lastLines));
  try {
    const got = await Promise.race([line, gone, late, aborted]);
    if (typeof got !== 'string') throw got;
    return parseLine(got, versions);
  } finally {
    timer.abort();
  }
}
