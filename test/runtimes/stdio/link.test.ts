/** Two ends of a connection in one process: what the pipes do to frames must not be seen. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { fromBinary, toBinary } from '@bufbuild/protobuf';
import { FileDescriptorSetSchema } from '@bufbuild/protobuf/wkt';
import { describe, expect, test } from 'vitest';
import { Deframer, Violation } from '../../../src/runtimes/stdio/deframer.ts';
import { FRAME_FILE } from '../../../src/runtimes/stdio/frame-file.ts';
import { type Kind, MAGIC, text, uint32 } from '../../../src/runtimes/stdio/frames.ts';
import { hostSide } from '../../../src/runtimes/stdio/host-side.ts';
import { Link } from '../../../src/runtimes/stdio/link.ts';
import { Peer } from '../../../src/runtimes/stdio/peer.ts';
import { pluginSide } from '../../../src/runtimes/stdio/plugin-side.ts';
import { descriptorOf, registryOf } from '../../../src/runtimes/wire/descriptor.ts';
import { failureOf, readFailure, writeFailure } from '../../../src/runtimes/wire/failure.ts';
import { protoText } from '../../../src/runtimes/wire/proto-text.ts';
import { Reader } from '../../../src/runtimes/wire/reader.ts';
import { wireOf } from '../../../src/runtimes/wire/wire.ts';
import { Writer } from '../../../src/runtimes/wire/writer.ts';
import type { Foreign } from './contracts.ts';
import { contractOf, until } from './support.ts';

function header(length: number): Buffer {
  const bytes = Buffer.from([...MAGIC, 0, 0, 0, 0]);
  bytes.writeUInt32LE(length, 4);
  return bytes;
}
const frame = (body: string): Buffer => Buffer.concat([header(body.length), Buffer.from(body)]);

/** Frames and noise, as they come. */
function deframe(chunks: readonly Buffer[], maxFrameBytes = 1000): string[] {
  const seen: string[] = [];
  const deframer = new Deframer({
    maxFrameBytes,
    onFrame(reader) {
      let body = '';
      while (!reader.done) body += String.fromCharCode(reader.varint());
      seen.push(`frame ${body}`);
    },
    onNoise: (bytes) => void seen.push(`noise ${Buffer.from(bytes).toString('latin1')}`),
  });
  for (const chunk of chunks) deframer.push(chunk);
  return seen;
}

describe('frames are found', () => {
  const bytes = Buffer.concat([
    frame('one'),
    frame(''),
    Buffer.from('some noise\n'),
    frame('x'.repeat(100)),
    frame('2'),
  ]);
  const expected = ['frame one', 'frame ', 'noise some noise\n', `frame ${'x'.repeat(100)}`, 'frame 2'];

  test('at once', () => expect(deframe([bytes])).toEqual(expected));

  test('however the pipe has cut them', () => {
    const joined = (seen: string[]): string => seen.join('|').replace(/\|noise /g, (_all, at) => (at > 0 ? '~' : ''));
    for (let size = 1; size < bytes.length; size++) {
      const chunks: Buffer[] = [];
      for (let at = 0; at < bytes.length; at += size) chunks.push(bytes.subarray(at, at + size));
      const seen = deframe(chunks);
      expect(seen.filter((one) => one.startsWith('frame'))).toEqual(expected.filter((one) => one.startsWith('frame')));
      expect(joined(seen).replaceAll('~', '')).toContain('some noise\n');
    }
  });

  test('after what looks like one', () => {
    const almost = Buffer.from([0xff, 0xff, 0x74, 0x73, 0x00, 0xff]);
    expect(deframe([Buffer.concat([almost, frame('a')])])).toEqual([`noise ${almost.toString('latin1')}`, 'frame a']);
  });

  test('but not if they are too long', () => {
    expect(() => deframe([header(1001)])).toThrow(expect.any(Violation));
    expect(() => deframe([header(2 ** 32 - 1).subarray(0, 7), Buffer.of(0xff)])).toThrow(expect.any(Violation));
    expect(deframe([header(1000)])).toEqual([]);
  });
});

interface End {
  readonly link: Link;
  peer?: Peer;
  readonly kinds: Kind[];
}

/** Two links, whose pipes hold what they are given. */
function pair(): { host: End; plugin: End; violations: string[] } {
  const [down, up] = [new PassThrough(), new PassThrough()];
  const violations: string[] = [];
  const end = (input: PassThrough, output: PassThrough): End => {
    const kinds: Kind[] = [];
    const made: { link?: Link; peer?: Peer; kinds: Kind[] } = { kinds };
    made.link = new Link({
      input,
      output,
      maxFrameBytes: 1_000_000,
      onFrame(kind, reader) {
        kinds.push(kind);
        made.peer?.frame(kind, reader);
      },
      onNoise: () => {},
      onViolation: (why) => void violations.push(why),
      onEnd: () => {},
    });
    return made as End;
  };
  return { host: end(up, down), plugin: end(down, up), violations };
}

describe('peers', () => {
  async function connected(implementation: Partial<Foreign>) {
    const { host, plugin, violations } = pair();
    const wire = wireOf((await contractOf('Foreign')).schema);
    const methods = new Map(wire.methods.map((method) => [method.name, method]));
    const withinMs = 10_000;
    const uncaught: Error[] = [];
    const onUncaught = (error: Error): void => void uncaught.push(error);
    host.peer = new Peer({ link: host.link, side: hostSide('p', withinMs), withinMs, onUncaught });
    const served = { methods, implementation };
    plugin.peer = new Peer({
      link: plugin.link,
      side: pluginSide('p'),
      withinMs: Number.POSITIVE_INFINITY,
      served,
      onUncaught,
    });
    const { peer } = host;
    const calls = Object.fromEntries(
      wire.methods.map((method) => [method.name, peer.method(method)]),
    ) as unknown as Foreign;
    return { calls, host, plugin, violations, uncaught };
  }

  test('a getter that calls while arguments are written', async () => {
    const { calls } = await connected({
      each: async (items) => items,
      greet: async (name) => name,
    });
    let inner: Promise<string> | undefined;
    const items = ['a'];
    Object.defineProperty(items, 0, {
      get() {
        inner ??= calls.greet('inner');
        return 'b';
      },
    });
    expect(await calls.each(items, async (item) => item)).toEqual(['b']);
    expect(await inner).toBe('inner');
  });

  test('functions that nobody has any more are let go of', async () => {
    setFlagsFromString('--expose-gc');
    const gc = runInNewContext('gc') as () => void;
    const { calls, host, plugin } = await connected({ each: async (items, f) => Promise.all(items.map(f)) });
    plugin.link.features = ['release'];
    for (let n = 0; n < 50; n++) await calls.each(['a'], async (item) => item);
    expect(
      await until(async () => {
        gc();
        await delay(1);
        return host.kinds.includes('release');
      }),
    ).toBe(true);
  });

  test('so are streams that nobody reads on', async () => {
    setFlagsFromString('--expose-gc');
    const gc = runInNewContext('gc') as () => void;
    let ended = false;
    const { calls, plugin } = await connected({
      async *count(to) {
        try {
          for (let n = 0; n < to; n++) yield n;
        } finally {
          ended = true;
        }
      },
    });
    const first = async (): Promise<void> => {
      const reader = calls.count(1000)[Symbol.asyncIterator]();
      expect((await reader.next()).value).toBe(0);
    };
    await first();
    expect(
      await until(async () => {
        gc();
        await delay(1);
        return ended;
      }),
    ).toBe(true);
    expect(plugin.kinds).toContain('stop');
  });

  test('a stream can be asked for items ahead', async () => {
    const { calls } = await connected({
      async *count(to) {
        for (let n = 0; n < to; n++) yield n;
      },
    });
    const reader = calls.count(60)[Symbol.asyncIterator]();
    const steps = await Promise.all(Array.from({ length: 62 }, () => reader.next()));
    expect(steps.map(({ value }) => value)).toEqual([
      ...Array.from({ length: 60 }, (_none, n) => n),
      undefined,
      undefined,
    ]);
    expect(steps.at(-1)?.done).toBe(true);
  });
});

describe('declarations', () => {
  test('stand in the documentation as they are', () => {
    expect(readFileSync(new URL('../../../docs/stdio.md', import.meta.url), 'utf8')).toContain(protoText(FRAME_FILE));
  });

  test('are what the frames are: errors', () => {
    const thrown = Object.assign(new RangeError('too far', { cause: new Error('in', { cause: 'text' }) }));
    const failure = { ...failureOf(thrown, true), file: 'a.ts', line: 5, column: 7, frame: '> 5', limit: 'asyncMs' };
    const writer = new Writer();
    writeFailure(writer, { ...failure, code: 'LIMIT' });
    const schema = registryOf(FRAME_FILE).getMessage('tsugi.stdio.Failure');
    if (schema === undefined) throw new Error('there is no such message');
    const read = fromBinary(schema, writer.copy());
    expect(read).toMatchObject({ code: 'LIMIT', name: 'RangeError', line: 5, cause: { message: 'in' } });
    expect(readFailure(new Reader(toBinary(schema, read)))).toEqual({ ...failure, code: 'LIMIT' });
  });

  test('frames: a number and a text', () => {
    const writer = new Writer();
    uint32(writer, 1, 300);
    text(writer, 2, 'ä');
    uint32(writer, 3, 0);
    const schema = registryOf(FRAME_FILE).getMessage('tsugi.stdio.Call');
    if (schema === undefined) throw new Error('there is no such message');
    expect(fromBinary(schema, writer.copy())).toMatchObject({ id: 300, method: 'ä', function: 0 });
  });

  test.skipIf(!hasProtoc())('are read by protoc', () => {
    const folder = mkdtempSync(join(tmpdir(), 'tsugi-frames-'));
    writeFileSync(join(folder, 'stdio.proto'), protoText(FRAME_FILE));
    execFileSync('protoc', [`--proto_path=${folder}`, `--descriptor_set_out=${folder}/out`, 'stdio.proto']);
    const [file] = fromBinary(FileDescriptorSetSchema, readFileSync(`${folder}/out`)).file;
    const plain = (value: unknown): unknown =>
      JSON.parse(JSON.stringify(value, (key, inner) => (key.startsWith('$') || key === 'name' ? undefined : inner)));
    expect(plain(file)).toEqual(plain(descriptorOf(FRAME_FILE)));
  });
});

function hasProtoc(): boolean {
  try {
    execFileSync('protoc', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
