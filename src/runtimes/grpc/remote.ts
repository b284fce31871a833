/** A plugin in another process as an object of the host's: its methods, and what is under way of them. */
import { TsugiError } from '../../diagnostics/error.ts';
import type { RuntimeContext } from '../../host/index.ts';
import { limitsOf, Mismatch, mismatchText } from '../../interpreter/index.ts';
import { NO_HANDLES, pluginError } from '../wire/failure.ts';
import { Malformed } from '../wire/reader.ts';
import type { Wire, WireMethod } from '../wire/wire.ts';
import { errorFrom, isServiceError, isTransport, Told } from './faults.ts';
import type { CallHandles, HostHandles } from './host-handles.ts';
import { methodPath, pulledPath } from './paths.ts';
import type { PluginProcess } from './plugin-process.ts';
import { consume, type Incoming, pulled, shaped } from './streams.ts';

type Method = (...args: unknown[]) => unknown;

export interface RemoteOptions {
  readonly wire: Wire;
  readonly process: PluginProcess;
  readonly handles: HostHandles;
  readonly context: Pick<RuntimeContext<unknown>, 'limits' | 'onLimit' | 'onUncaught'>;
  /** The members that it has; undefined if it does not say. */
  readonly members: ReadonlySet<string> | undefined;
}

/** Timers cannot be longer; what is, is none. */
const MAX_TIMER = 2 ** 31 - 1;

export class Remote {
  /** With a method for each member of the contract. */
  readonly implementation: unknown;
  readonly #options: RemoteOptions;
  readonly #asyncMs: number;
  /** Ends what is waited for. */
  readonly #waiting = new Map<(error: unknown) => void, WireMethod>();
  #streams = 0;
  /** Why there are no calls any more. */
  #closed: TsugiError | undefined;

  constructor(options: RemoteOptions) {
    this.#options = options;
    this.#asyncMs = limitsOf(options.context.limits).asyncMs;
    const { wire, members } = options;
    const has = ({ name, optional }: WireMethod): boolean => !optional || members === undefined || members.has(name);
    this.implementation = Object.fromEntries(
      wire.methods.filter(has).map((method) => [method.name, this.#method(method)]),
    );
  }

  get pending(): number {
    return this.#waiting.size + this.#streams;
  }

  /** Refuses what is pending, and all calls from now on. @param error why; without one it was ended by the host */
  close(error?: TsugiError): void {
    const { process } = this.#options;
    this.#closed ??= error ?? this.#error('LOAD', `"${process.name}" was disposed`);
    for (const [end, { label }] of [...this.#waiting]) {
      end(error === undefined ? this.#closed : (process.gone(`${label}()`) ?? this.#closed));
    }
  }

  #method(method: WireMethod): Method {
    const { wire } = this.#options;
    const path = methodPath(wire, method);
    if (method.stream !== undefined) return (...args) => this.#stream(method, path, args);
    if (method.result !== undefined) return (...args) => this.#call(method, path, args);
    return (...args) => this.#tell(method, path, args);
  }

  async #call(method: WireMethod, path: string, args: readonly unknown[]): Promise<unknown> {
    const { process, handles } = this.#options;
    const given = handles.forCall();
    const message = this.#encode(method, args, given);
    const { answer, cancel } = process.connection.unary(path, message, given.metadata());
    try {
      return this.#decode(method, await this.#within(method, answer, cancel, given));
    } catch (error) {
      throw await this.#failed(method, error);
    } finally {
      given.end();
    }
  }

  /** A call that nobody waits for. */
  #tell(method: WireMethod, path: string, args: readonly unknown[]): void {
    const { process, handles, context } = this.#options;
    const given = handles.forCall();
    const { answer } = process.connection.unary(path, this.#encode(method, args, given), given.metadata());
    answer.then(
      () => given.end(),
      async (error: unknown) => {
        given.end();
        if (this.#closed === undefined) context.onUncaught(await this.#failed(method, error));
      },
    );
  }

  #stream(method: WireMethod, path: string, args: readonly unknown[]): object {
    const { process, handles, wire } = this.#options;
    const given = handles.forCall();
    const message = this.#encode(method, args, given);
    const metadata = given.metadata();
    const open = (): Incoming => {
      if (!handles.isShared) return process.connection.items(path, message);
      const call = process.connection.duplex(pulledPath(wire, method), metadata);
      call.write(message);
      return pulled(call);
    };
    const decode = (bytes: Buffer): unknown => this.#decode(method, bytes);
    const items = consume(open, decode, (error) => this.#failed(method, error));
    return shaped(method.stream?.kind ?? 'iterable', this.#counted(method, items, given));
  }

  async *#counted(
    method: WireMethod,
    items: AsyncGenerator<unknown, void, undefined>,
    given: CallHandles,
  ): AsyncGenerator<unknown, void, undefined> {
    this.#streams++;
    try {
      for (;;) {
        const step = await this.#within(method, items.next(), () => void items.return(), given);
        if (step.done === true) return;
        yield step.value;
      }
    } finally {
      this.#streams--;
      given.end();
      // what waits for the next item ends with the call, not with this
      items.return().catch(() => {});
    }
  }

  /** Waits as long as the limits permit. @param cancel of what is waited for then no longer */
  #within<R>(method: WireMethod, answer: Promise<R>, cancel: () => void, { signals }: CallHandles): Promise<R> {
    if (this.#closed !== undefined) {
      cancel();
      answer.catch(() => {});
      return Promise.reject(this.#closed);
    }
    return new Promise<R>((resolve, reject) => {
      let timer: NodeJS.Timeout | undefined;
      const over = (): void => {
        clearTimeout(timer);
        this.#waiting.delete(end);
        for (const signal of cancelling) signal.removeEventListener('abort', onAbort);
      };
      const end = (error: unknown): void => {
        over();
        cancel();
        reject(error);
      };
      // a plugin that is not tsugi knows of signals by the end of its call
      const cancelling = this.#options.handles.isShared ? [] : signals;
      const onAbort = (event: Event): void => end((event.target as AbortSignal).reason);
      this.#waiting.set(end, method);
      answer.then(
        (value) => {
          over();
          resolve(value);
        },
        (error: unknown) => {
          over();
          reject(error);
        },
      );
      for (const signal of cancelling) {
        if (signal.aborted) end(signal.reason);
        else signal.addEventListener('abort', onAbort);
      }
      if (this.#asyncMs <= MAX_TIMER) timer = setTimeout(() => end(this.#late()), this.#asyncMs);
    });
  }

  #encode({ args: type, label }: WireMethod, args: readonly unknown[], given: CallHandles): Buffer {
    if (this.#closed !== undefined) throw this.#closed;
    try {
      return type.encode(args, given);
    } catch (error) {
      given.takeBack();
      if (!(error instanceof Mismatch)) throw error;
      throw this.#error('TYPE', `${label}() was called with ${mismatchText(error)}`);
    }
  }

  #decode({ result, stream, label }: WireMethod, bytes: Buffer): unknown {
    try {
      return (stream?.item ?? result)?.decode(bytes, NO_HANDLES);
    } catch (error) {
      const what = stream === undefined ? `${label}() returned what does not fit` : 'the stream';
      if (error instanceof Mismatch) throw this.#error('TYPE', `${what}: ${mismatchText(error)}`);
      if (error instanceof Malformed) throw this.#error('TRANSPORT', `${label}() returned no message: ${error.why}`);
      throw error;
    }
  }

  /** The error of the host's for what a call ended with. */
  async #failed({ label }: WireMethod, error: unknown): Promise<unknown> {
    const { process } = this.#options;
    if (error instanceof Told) return pluginError(error.failure, process.name);
    if (!isServiceError(error)) return error;
    const call = `${label}()`;
    return isTransport(error) ? process.lost(call, error.details) : errorFrom(error, call, process.name);
  }

  #late(): TsugiError {
    const message = `terminated: the result of a call was not there in time (limits.asyncMs: ${this.#asyncMs})`;
    const error = new TsugiError('LIMIT', message, { plugin: this.#options.process.name, limit: 'asyncMs' });
    this.#options.context.onLimit(error);
    return error;
  }

  #error(code: TsugiError['code'], message: string): TsugiError {
    return new TsugiError(code, message, { plugin: this.#options.process.name });
  }
}
