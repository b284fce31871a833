/** A body that says nothing of its length, up to the longest that is allowed. */
import type http from 'node:http';
import { type Readable, Transform } from 'node:stream';
import { HttpFailure } from './failure.ts';

export const bodyTooLong = (maxBytes: number): HttpFailure =>
  new HttpFailure('payload_too_large', `the body is longer than ${maxBytes} bytes (maxBodyBytes)`);

/**
 * @returns the bytes of `message`; whoever reads them gets an `HttpFailure` where there are more than `maxBytes`. The message itself
 * stays as it is, so that its socket can still be answered on.
 */
export function limitBody(message: http.IncomingMessage, maxBytes: number): Readable {
  let total = 0;
  const limited = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      total += chunk.byteLength;
      if (total <= maxBytes) done(null, chunk);
      else done(bodyTooLong(maxBytes));
    },
  });
  const cut = (error?: Error): void => {
    if (!message.readableEnded) limited.destroy(error ?? new Error('the request was cut short'));
  };
  message.once('error', cut).once('close', () => cut());
  // Without a reader of its own an error is no uncaught one: it shows in `errored` and to whoever reads.
  limited.on('error', () => message.unpipe(limited));
  return message.pipe(limited);
}
