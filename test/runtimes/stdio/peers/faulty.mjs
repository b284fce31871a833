/** A plugin that does what its arguments say, and little of it right. */
import { closeSync, existsSync, writeFileSync } from 'node:fs';
import { begin, encode, frame, framed, listen, send } from './connection.mjs';

const [, , , when, argument] = process.argv;

const header = (length) => {
  const bytes = Buffer.from('\xfftsg\0\0\0\0', 'latin1');
  bytes.writeUInt32LE(length, 4);
  return bytes;
};
const write = (bytes) => process.stdout.write(bytes);
const forever = () => setInterval(() => {}, 1000);
const answer = (id, value) => send('return', { id, result: encode('faulty.CallResponse', { value }) });
const item = (id, value) => send('item', { id, value: encode('faulty.StreamItem', { value }) });

let timer;

/** Instead of an answer to the first frame. */
const AT_HELLO = {
  silent: forever,
  exit() {
    console.error('I have had enough');
    process.exit(3);
  },
  kill: () => process.kill(process.pid, 'SIGKILL'),
  garbage() {
    write(Buffer.from(Array.from({ length: 5000 }, (_none, at) => (at * 7919) % 256)));
    forever();
  },
  text() {
    write('Usage: plugin [--help]\n');
    forever();
  },
  flood() {
    for (let n = 0; n < 40; n++) write(Buffer.alloc(64 * 1024, 'x'));
    forever();
  },
  half() {
    write(header(100));
    write('only this');
    process.stdout.end();
    forever();
  },
  'half, then the end'() {
    process.stdout.write(frame('welcome', { version: 1 }).subarray(0, 9), () => process.exit(0));
  },
  huge() {
    write(header(2 ** 31));
    forever();
  },
  'huge, with zeros'() {
    write(header(2 ** 32 - 1));
    for (let n = 0; n < 100; n++) write(Buffer.alloc(64 * 1024));
    forever();
  },
  malformed() {
    write(framed(Buffer.from([0x12, 0x05, 0xff, 0xff, 0xff, 0xff, 0xff])));
    forever();
  },
  'no field'() {
    write(framed(Buffer.from([0x00, 0x01])));
    forever();
  },
  early() {
    send('return', { id: 1 });
    forever();
  },
  version: () => send('welcome', { version: 9 }),
  refuses: () => send('throw', { failure: { name: 'ConfigError', message: 'there is no key' } }),
};

/** As answers to `call`. */
const AT_CALL = {
  exit: () => process.exit(7),
  kill: () => process.kill(process.pid, 'SIGKILL'),
  never: () => {},
  once({ id }) {
    const file = `${process.cwd()}/died`;
    if (existsSync(file)) answer(id, 'again');
    else {
      writeFileSync(file, '');
      process.exit(1);
    }
  },
  noise({ id }) {
    write('a line\nhalf');
    answer(id, 'first');
    write(' a line\n\xff');
    write(Buffer.from([0xff, 0x74, 0x00]));
  },
  huge: () => write(header(2 ** 31)),
  half() {
    write(header(50));
    write('xx');
    setTimeout(() => process.exit(0), 50);
  },
  garbage: () => write(framed(Buffer.from([0x3a, 0x7f, 0x01]))),
  'closes its output'() {
    if (timer === undefined) closeSync(1);
    timer ??= forever();
  },
  'closes its input'() {
    process.stdin.removeAllListeners('end');
    // which by itself would leave the pipe open
    process.stdin.destroy();
    closeSync(0);
    forever();
  },
  busy() {
    for (;;);
  },
  unknown({ id }) {
    send('return', { id: 4_000_001 });
    send('item', { id: 4_000_001 });
    send('end', { id: 4_000_001 });
    send('abort', { id: 4_000_001 });
    send('pull', { id: 4_000_001, count: 5 });
    send('stop', { id: 4_000_001 });
    send('release', { ids: [4_000_001, 0] });
    answer(id, 'still there');
  },
  'unknown function': () => send('call', { id: 2, function: 4_000_001 }),
  'method of the host': () => send('call', { id: 2, method: 'call' }),
  hello: () => send('welcome', { version: 1 }),
};

const AT_STREAM = {
  'kill mid-stream'({ id }) {
    item(id, 1);
    item(id, 2);
    process.stdout.write('', () => process.kill(process.pid, 'SIGKILL'));
  },
  'more than asked for'({ id }) {
    for (let n = 0; n < 100; n++) item(id, n);
  },
};

if (when === 'hello') {
  listen(AT_HELLO[argument]);
  if (argument !== 'silent') process.stdin.removeAllListeners('end');
} else {
  let call;
  const methods = argument === 'missing' ? ['call'] : ['call', 'stream', 'callback'];
  begin(
    (kind, fields) => {
      if (kind === 'pull') AT_STREAM[argument]?.(fields);
      // what the host says of a call that it does not take
      else if (kind === 'throw') answer(call, fields.failure.message);
      else if (kind === 'call' && fields.method === 'call') {
        call = fields.id;
        AT_CALL[argument](fields);
      }
    },
    { methods },
  );
}
