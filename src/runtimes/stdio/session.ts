/** The host's end of one plugin's process: how it starts, and whatever ends it. */
import { PassThrough } from 'node:stream';
import { TsugiError } from '../../diagnostics/error.ts';
import type { Logger, RuntimeContext } from '../../host/index.ts';
import { limitsOf, Mismatch, mismatchText } from '../../interpreter/index.ts';
import { type Child, lostProcess } from '../process/child.ts';
import { LineReader } from '../process/lines.ts';
import { digestOf } from '../wire/digest.ts';
import { NOTHING, pluginError, readFailure } from '../wire/failure.ts';
import type { Reader } from '../wire/reader.ts';
import type { Wire } from '../wire/wire.ts';
import { TooLong } from '../wire/writer.ts';
import { Violation } from './deframer.ts';
import { Body, FEATURES, type Kind, LEAST_MAX_FRAME, VERSION } from './frames.ts';
import { readLog, readReady, readWelcome, writeHello, writeStart } from './hello.ts';
import { hostSide } from './host-side.ts';
import { Link } from './link.ts';
import { Peer } from './peer.ts';

export interface SessionOptions<T> {
  readonly plugin: string;
  readonly child: Child;
  readonly wire: Wire;
  readonly context: RuntimeContext<T>;
  /** How long it may take from here to its readiness, in milliseconds. */
  readonly startMs: number;
  readonly maxFrameBytes: number;
  readonly endMs: { readonly quitMs: number; readonly killMs: number };
}

/** How long a process that has closed a pipe may take to end: its end says more. */
const LINGER_MS = 500;
const NOISE_LINE = 4096;

/** The frame that comes next, before there are calls. */
interface Awaited {
  readonly kind: Kind;
  /** @throws Malformed */
  take(reader: Reader): void;
  reject(error: unknown): void;
}

export class Session<T> {
  readonly #options: SessionOptions<T>;
  readonly #link: Link;
  readonly #peer: Peer;
  readonly #noise = new PassThrough();
  readonly #noiseLines: LineReader;
  #awaited: Awaited | undefined;
  /** Calls may come. */
  #isReady = false;
  #isOver = false;
  /** Why it has not started. */
  #lost: TsugiError | undefined;

  constructor(options: SessionOptions<T>) {
    const { plugin, child, context, maxFrameBytes } = options;
    this.#options = options;
    const withinMs = limitsOf(context.limits).asyncMs;
    this.#noiseLines = new LineReader(this.#noise, NOISE_LINE, 3, (line) =>
      context.logger.warn(`not a frame, on the plugin's stdout: ${line}`, { plugin }),
    );
    this.#link = new Link({
      input: child.stdout,
      output: child.stdin,
      maxFrameBytes,
      onFrame: (kind, reader) => this.#frame(kind, reader),
      onNoise: (bytes) => void this.#noise.write(Buffer.from(bytes)),
      onViolation: (why) =>
        this.#lose((what) => this.#error(`${what}: the plugin does not keep to the protocol: ${why}`)),
      onEnd: (midway) => this.#closed(`has closed its output${midway ? ' in the middle of a frame' : ''}`),
    });
    this.#peer = new Peer({
      link: this.#link,
      side: hostSide(plugin, withinMs),
      withinMs,
      onLate: (error) => context.onLimit(error as TsugiError),
      onUncaught: (error) => {
        context.logger.error('uncaught in a plugin', { plugin, error });
        context.onUncaught(error);
      },
    });
    child.stdin.on('error', () => this.#closed('has closed its input'));
    void child.exited.then((exit) => this.#lose((what) => lostProcess(plugin, what, exit, child.lastLines)));
  }

  get pending(): number {
    return this.#peer.pending;
  }

  /** @returns the plugin's methods @throws TsugiError why it does not start; it has ended then */
  async open(): Promise<T> {
    const { startMs, plugin } = this.#options;
    const timer = setTimeout(() => {
      const said = this.#noiseLines.last.at(-1);
      const heard = said === undefined ? '' : `; it wrote to its stdout, which is for frames: ${said}`;
      this.#lose(() => this.#error(`the plugin was not ready within ${startMs} ms (startMs)${heard}`));
    }, startMs);
    try {
      const implementation = await this.#open();
      this.#isReady = true;
      return implementation;
    } catch (error) {
      await this.#end(0);
      throw error instanceof Mismatch
        ? new TsugiError('TYPE', `the config cannot cross to the plugin's process: ${mismatchText(error, 'config')}`, {
            plugin,
          })
        : error;
    } finally {
      clearTimeout(timer);
    }
  }

  async #open(): Promise<T> {
    const { wire, plugin, context, maxFrameBytes } = this.#options;
    const { schema } = context.contract;
    const digest = digestOf(wire.file);
    const welcomed = this.#await('welcome', readWelcome);
    this.#link.send('hello', (writer) =>
      writeHello(writer, {
        versions: [VERSION],
        plugin,
        contract: schema.name,
        schema: JSON.stringify(schema),
        maxFrameBytes,
        digest,
        features: FEATURES,
      }),
    );
    const { version, maxFrameBytes: maxSent, digest: own, defaults, features } = await welcomed;
    this.#link.features = features;
    if (version !== VERSION) throw this.#error(`the plugin speaks version ${version} of the protocol, not ${VERSION}`);
    if (own !== '' && own !== digest) throw otherContract(schema.name, plugin);
    if (maxSent > 0) this.#link.maxSent = Math.max(maxSent, LEAST_MAX_FRAME);
    const ready = this.#await('ready', readReady);
    const config = context.configOver(defaults);
    try {
      this.#link.send('start', (writer) => writeStart(writer, config));
    } catch (error) {
      this.#awaited = undefined;
      throw error instanceof TooLong ? this.#error('the config is longer than the plugin takes') : error;
    }
    return this.#implementation(new Set(await ready));
  }

  /** @param names the methods that the plugin has; all if it names none */
  #implementation(names: ReadonlySet<string>): T {
    const { wire, plugin } = this.#options;
    const methods = wire.methods.flatMap((method) => {
      if (names.size === 0 || names.has(method.name)) return [[method.name, this.#peer.method(method)] as const];
      if (method.optional) return [];
      throw new TsugiError('CONTRACT', `the plugin has no ${method.name}, which ${wire.file.serviceName} needs`, {
        plugin,
      });
    });
    return Object.fromEntries(methods) as T;
  }

  /** Ends it: what is pending is refused. Never rejects. */
  async end(): Promise<void> {
    const { plugin, endMs } = this.#options;
    this.#stop(() => new TsugiError('LOAD', `"${plugin}" was disposed`, { plugin }));
    await this.#end(endMs.quitMs);
  }

  async #end(quitMs: number): Promise<void> {
    this.#isOver = true;
    this.#link.close();
    await this.#options.child.end({ ...this.#options.endMs, quitMs });
  }

  #await<R>(kind: Kind, read: (reader: Reader) => R): Promise<R> {
    return new Promise((resolve, reject) => {
      if (this.#lost !== undefined) reject(this.#lost);
      this.#awaited = { kind, take: (reader) => resolve(read(reader)), reject };
    });
  }

  #frame(kind: Kind, reader: Reader): void {
    const awaited = this.#awaited;
    if (kind === 'log') {
      const { level, message } = readLog(reader);
      const { logger } = this.#options.context;
      logger[LEVELS.find((one) => one === level) ?? 'info'](message, { plugin: this.#options.plugin });
    } else if (awaited === undefined) {
      if (!this.#peer.frame(kind, reader)) throw new Violation(`it sent a frame ${kind} where there is none`);
    } else if (kind === awaited.kind) {
      awaited.take(reader);
      this.#awaited = undefined;
    } else if (kind === 'throw') this.#refused(reader, awaited);
    else throw new Violation(`it sent a frame ${kind} before it was ready`);
  }

  /** The plugin says why it cannot start. */
  #refused(reader: Reader, awaited: Awaited): void {
    const body = new Body().read(reader);
    const failure = body.has(2) ? readFailure(body.within(2, reader)) : NOTHING;
    this.#awaited = undefined;
    awaited.reject(pluginError(failure, this.#options.plugin));
  }

  /** One of the pipes is closed. If the process ends as well, that is what is told. */
  #closed(how: string): void {
    const { child } = this.#options;
    if (this.#isOver || child.exit !== undefined) return;
    const timer = setTimeout(() => this.#lose((what) => this.#error(`${what}: the plugin ${how}`)), LINGER_MS);
    void child.exited.then(() => clearTimeout(timer));
  }

  /** It ends, though nobody wants it to. */
  #lose(error: (what: string) => TsugiError): void {
    if (this.#isOver) return;
    const wasReady = this.#isReady;
    this.#stop(error);
    void this.#options.child.end({ ...this.#options.endMs, quitMs: 0 });
    if (wasReady) this.#options.context.onExit(error('the plugin has ended'));
  }

  #stop(error: (what: string) => TsugiError): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#link.close();
    this.#lost = error('the plugin does not start');
    this.#awaited?.reject(this.#lost);
    this.#peer.close(error);
  }

  #error(message: string): TsugiError {
    return new TsugiError('TRANSPORT', message, { plugin: this.#options.plugin });
  }
}

const otherContract = (name: string, plugin: string): TsugiError =>
  new TsugiError(
    'CONTRACT',
    `the plugin was made for another version of the contract ${name}; make it again with what tsugi extract --proto writes`,
    { plugin },
  );

const LEVELS: readonly (keyof Logger)[] = ['debug', 'info', 'warn', 'error'];
