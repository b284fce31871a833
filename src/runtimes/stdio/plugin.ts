/** The plugin's end of a connection, whatever the plugin is: how it starts, is called, and ends with its host. */
import type { Readable } from 'node:stream';
import { type Contract, loadContract } from '../../contract/index.ts';
import { TsugiError } from '../../diagnostics/error.ts';
import type { Logger } from '../../host/index.ts';
import { digestOf } from '../wire/digest.ts';
import { failureOf, writeFailure } from '../wire/failure.ts';
import type { Reader } from '../wire/reader.ts';
import { wireOf } from '../wire/wire.ts';
import { DEFAULT_MAX_FRAME, FEATURES, type Kind, LEAST_MAX_FRAME, message, VERSION } from './frames.ts';
import { type Hello, readHello, readStart, writeLog, writeReady, writeWelcome } from './hello.ts';
import { Link, type Output } from './link.ts';
import { Peer } from './peer.ts';
import { pluginSide } from './plugin-side.ts';

/** What a plugin knows when it is made. */
export interface Greeting {
  /** The plugin's name. */
  readonly plugin: string;
  readonly contract: Contract<unknown>;
  /** Writes to the host's log. */
  readonly logger: Logger;
  /** Tells the host of an error that nobody waits for. */
  readonly onUncaught: (error: unknown) => void;
  /** Asks the host for the config. @param defaults what the host's config goes over */
  readonly configure: (defaults: unknown) => Promise<unknown>;
}

export interface PluginOptions {
  readonly input: Readable;
  readonly output: Output;
  /** The contract that the plugin was made for; any if absent. */
  readonly contract?: Contract<unknown> | undefined;
  /** Makes the object whose methods are called. Asks for the config once at most. */
  make(greeting: Greeting): Promise<object>;
}

/** Serves one plugin to one host. Settles when the host is gone; never rejects. */
export function servePlugin(options: PluginOptions): Promise<void> {
  return new Promise((resolve) => new PluginEnd(options, resolve));
}

class PluginEnd {
  readonly #options: PluginOptions;
  readonly #link: Link;
  readonly #gone: () => void;
  #peer: Peer | undefined;
  #config: ((reader: Reader) => void) | undefined;

  constructor(options: PluginOptions, gone: () => void) {
    this.#options = options;
    this.#gone = gone;
    const { input, output } = options;
    this.#link = new Link({
      input,
      output,
      maxFrameBytes: DEFAULT_MAX_FRAME,
      onFrame: (kind, reader) => this.#frame(kind, reader),
      onNoise: () => this.#broken('what came in is no frame'),
      onViolation: (why) => this.#broken(why),
      onEnd: () => this.#end(),
    });
    // the host is gone
    output.on('error', () => this.#end());
    input.on('error', () => this.#end());
  }

  #frame(kind: Kind, reader: Reader): void {
    if (kind === 'hello') void this.#greet(readHello(reader));
    else if (kind === 'start' && this.#config !== undefined) this.#config(reader);
    else if (this.#peer?.frame(kind, reader) !== true) this.#broken(`a frame ${kind} where there is none`);
  }

  async #greet(hello: Hello): Promise<void> {
    try {
      await this.#start(hello);
    } catch (error) {
      this.#tell(error);
    }
  }

  async #start({ versions, plugin, schema, maxFrameBytes, contract: name, features }: Hello): Promise<void> {
    const link = this.#link;
    link.features = features;
    if (maxFrameBytes > 0) link.maxSent = Math.max(LEAST_MAX_FRAME, maxFrameBytes);
    if (!versions.includes(VERSION)) {
      const message = `the plugin speaks version ${VERSION} of the protocol, and the host ${versions.join(', ')}`;
      throw new TsugiError('TRANSPORT', message, { plugin });
    }
    const contract = loadContract<unknown>(JSON.parse(schema));
    const wire = wireOf(contract.schema);
    const own = this.#options.contract;
    if (own !== undefined && digestOf(wireOf(own.schema).file) !== digestOf(wire.file)) {
      const message = `the plugin was made for another version of the contract ${name}`;
      throw new TsugiError('CONTRACT', message, { plugin });
    }
    let asked: Promise<unknown> | undefined;
    const configure = (defaults: unknown): Promise<unknown> => {
      asked ??= this.#configure(defaults);
      return asked;
    };
    // as in the interpreter, nothing ends for want of somebody who looks
    process.on('unhandledRejection', (error) => this.#tell(error));
    const onUncaught = (error: unknown): void => this.#tell(error);
    const implementation = await this.#options.make({
      plugin,
      contract,
      logger: this.#logger(),
      onUncaught,
      configure,
    });
    // whoever wants no config still has to be told to start
    await configure(undefined);
    const methods = new Map(wire.methods.map((method) => [method.name, method]));
    const names = [...methods.keys()].filter(
      (method) => typeof (implementation as Record<string, unknown>)[method] === 'function',
    );
    this.#peer = new Peer({
      link,
      side: pluginSide(plugin),
      withinMs: Number.POSITIVE_INFINITY,
      served: { methods, implementation },
      onUncaught: (error) => this.#logger().error(error.message),
    });
    link.send('ready', (writer) => writeReady(writer, names));
  }

  #configure(defaults: unknown): Promise<unknown> {
    return new Promise((resolve) => {
      this.#config = (reader) => {
        this.#config = undefined;
        resolve(readStart(reader));
      };
      this.#link.send('welcome', (writer) =>
        writeWelcome(writer, {
          version: VERSION,
          maxFrameBytes: DEFAULT_MAX_FRAME,
          digest: '',
          defaults,
          features: FEATURES,
        }),
      );
    });
  }

  #logger(): Logger {
    const at =
      (level: keyof Logger) =>
      (text: string): void => {
        if (!this.#link.features.includes('log')) process.stderr.write(`${text}\n`);
        else this.#link.send('log', (writer) => writeLog(writer, { level, message: text }));
      };
    return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
  }

  /** Tells of an error that is of no call. */
  #tell(error: unknown): void {
    this.#link.send('throw', (writer) => message(writer, 2, () => writeFailure(writer, failureOf(error, true))));
  }

  /** The host does not speak the protocol, so there is nobody to be told but whoever reads stderr. */
  #broken(why: string): void {
    process.stderr.write(`this is a plugin of tsugi, which speaks with its host over stdin and stdout: ${why}\n`);
    process.exitCode = 1;
    this.#end();
  }

  #end(): void {
    this.#link.flush();
    this.#link.close();
    this.#peer?.close((what) => new Error(`${what}: the host is gone`));
    this.#gone();
  }
}

/** Whatever is written to stdout from now on goes to stderr. @returns what the frames are written to */
export function takeStdout(): Output {
  const { stdout, stderr } = process;
  const output: Output = {
    write: stdout.write.bind(stdout),
    get writableNeedDrain() {
      return stdout.writableNeedDrain;
    },
    on: stdout.on.bind(stdout),
    once: stdout.once.bind(stdout),
  };
  stdout.write = stderr.write.bind(stderr) as typeof stdout.write;
  return output;
}
