/** A plugin that is not tsugi, without TLS, whose answers are no messages, or none at all. */
import { lineOf } from '../../../src/runtimes/grpc/handshake.ts';
import { Listener, Sockets } from '../../../src/runtimes/grpc/listener.ts';
import { healthResponse, PATHS } from '../../../src/runtimes/grpc/messages.ts';
import { open } from '../../../src/runtimes/grpc/security.ts';

const TRUNCATED = Buffer.from([10, 200, 1, 65]);

const listener = new Listener(2 ** 20)
  .unary(PATHS.health, (_call, done) => done(null, healthResponse()))
  .unary('/words.Words/Upper', (_call, done) => done(null, TRUNCATED))
  .unary('/words.Words/Fail', (_call, done) => done(null, Buffer.from([10, 2, 0xff, 0xfe])))
  .unary('/words.Words/Sleep', () => {})
  .stream('/words.Words/Count', (call) => {
    call.write(Buffer.from([9, 0, 0, 0, 0, 0, 0, 240, 63]));
    call.write(TRUNCATED);
    call.end();
  });
const address = await listener.listen(await Sockets.make('unix', process.env.TMPDIR), open());
process.stdout.write(`${lineOf({ ...address, version: 1 })}\n`);
