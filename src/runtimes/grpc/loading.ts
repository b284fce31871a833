/** What a host and a plugin that are both tsugi tell each other before the first call. */
import type { EventEmitter } from 'node:events';
import { decodeData, encodeData } from './faults.ts';

/** Of what the host says first. */
export interface Introduction {
  /** As JSON: the contract that the host wants. */
  readonly schema: string;
  /** The number by which the broker reaches the host's callbacks, streams and signals. */
  readonly shared: number;
}

/** Of what the plugin says last. */
export interface Ready {
  /** The names of the members that it has. */
  readonly members: readonly string[];
}

/** The call that they talk over, seen from either side. */
interface Line extends Pick<EventEmitter, 'on'> {
  write(message: Buffer): unknown;
}

/** One message after the other, each an object with one member: `introduction`, `defaults`, `config`, `ready`. */
export class Talk {
  readonly #call: Line;
  readonly #heard: Buffer[] = [];
  #failure: unknown;
  #wake: (() => void) | undefined;

  constructor(call: Line) {
    this.#call = call;
    call.on('data', (bytes: Buffer) => {
      this.#heard.push(bytes);
      this.#wake?.();
    });
    const over = (error: unknown): void => {
      this.#failure ??= error;
      this.#wake?.();
    };
    call.on('error', over);
    call.on('end', () => over(new Error('the other side said no more')));
    call.on('cancelled', () => over(new Error('the other side has hung up')));
  }

  say(name: string, value: unknown): void {
    this.#call.write(encodeData({ [name]: value }));
  }

  /** Waits for a message. Rejects with what the call ended with, or if it is another one. */
  async hear(name: string): Promise<unknown> {
    for (;;) {
      const bytes = this.#heard.shift();
      if (bytes !== undefined) return named(name, bytes);
      if (this.#failure !== undefined) throw this.#failure;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }
}

function named(name: string, bytes: Buffer): unknown {
  let message: unknown;
  try {
    message = decodeData(bytes);
  } catch {
    throw new Error(`it said something that cannot be read in the place of "${name}"`);
  }
  if (typeof message === 'object' && message !== null && Object.hasOwn(message, name)) {
    return (message as Readonly<Record<string, unknown>>)[name];
  }
  throw new Error(`it did not say "${name}" when it was time to`);
}
