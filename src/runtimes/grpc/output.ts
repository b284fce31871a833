/**
 * What the plugin's code writes to stdout: that belongs to the handshake, so it goes to a host that asks for it by go-plugin's
 * own service, and to stderr if none has asked. Stderr is read by every host as it is.
 */
import type { StreamHandler } from './listener.ts';
import { encodeOutput } from './messages.ts';

type Write = NodeJS.WriteStream['write'];

/** Messages are no longer than this. */
const PIECE = 32 * 1024;

export class CapturedOutput {
  readonly #own: Write;
  #send: ((data: Buffer) => void) | undefined;

  /** From now on nothing but `line` writes to stdout. */
  constructor() {
    this.#own = process.stdout.write.bind(process.stdout);
    const write = (...[chunk, encoding, callback]: Parameters<Write>): boolean => {
      const charset = typeof encoding === 'string' ? encoding : 'utf8';
      const data = typeof chunk === 'string' ? Buffer.from(chunk, charset) : Buffer.from(chunk);
      if (this.#send === undefined) process.stderr.write(data);
      else this.#send(data);
      const done: unknown = typeof encoding === 'function' ? encoding : callback;
      if (typeof done === 'function') process.nextTick(done as () => void);
      return true;
    };
    process.stdout.write = write as Write;
  }

  /** The one line that stdout is for. */
  line(text: string): void {
    this.#own(`${text}\n`);
  }

  /** Serves a host that asks; the one that has asked last gets it all. */
  readonly serve: StreamHandler = (call) => {
    const send = (data: Buffer): void => {
      for (let at = 0; at < data.length; at += PIECE) {
        call.write(encodeOutput({ channel: 'stdout', data: data.subarray(at, at + PIECE) }));
      }
    };
    this.#send = send;
    call.on('error', () => {});
    call.on('cancelled', () => {
      if (this.#send === send) this.#send = undefined;
    });
  };
}
