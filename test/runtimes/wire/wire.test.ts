/** Contracts on the wire: values there and back, what is refused, and that others read the same bytes. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromBinary, toBinary } from '@bufbuild/protobuf';
import { type FileDescriptorProto, FileDescriptorSetSchema } from '@bufbuild/protobuf/wkt';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { portability, reflectContract, type Schema } from '../../../src/contract/index.ts';
import { Mismatch, mismatchText } from '../../../src/interpreter/index.ts';
import { descriptorOf, registryOf } from '../../../src/runtimes/wire/descriptor.ts';
import { protoText } from '../../../src/runtimes/wire/proto-text.ts';
import { Malformed } from '../../../src/runtimes/wire/reader.ts';
import { type Wire, type WireMethod, wireOf } from '../../../src/runtimes/wire/wire.ts';
import { KeptHandles } from './handles.ts';
import { DECLARED, TYPES } from './types.ts';

const folder = mkdtempSync(join(tmpdir(), 'tsugi-wire-'));

async function reflect(name: string, text: string): Promise<Schema> {
  const file = join(folder, `${name}.ts`);
  writeFileSync(file, text);
  return (await reflectContract({ file, type: name })).schema;
}

const wires: Record<string, Wire> = {};
const wire = (name: string): Wire => wires[name] as Wire;
const method = (of: Wire, name: string): WireMethod => of.methods.find((one) => one.name === name) as WireMethod;

beforeAll(async () => {
  const methods = TYPES.map(({ type }, at) => `  m${at}(value: ${type}): Promise<${type}>;`);
  const types = await reflect('Types', `${DECLARED}export interface Types {\n${methods.join('\n')}\n}\n`);
  expect(portability(types)).toEqual({ portable: true });
  wires['Types'] = wireOf(types);
  wires['Calls'] = wireOf(await reflect('Calls', CALLS));
  const file = new URL('../conformance/contract.ts', import.meta.url);
  wires['Subject'] = wireOf((await reflectContract({ file, type: 'Subject' })).schema);
  wires['Names'] = wireOf(await reflect('Names', NAMES));
});

const CALLS = `
export interface Item { id: number; at: Date }
export interface Options { label: string; onStep?: (step: number) => Promise<string>; items?: AsyncIterable<Item>; signal?: AbortSignal }
export interface Calls {
  /** Two lines
   * of a comment. */
  some(first: string, second?: number, ...rest: boolean[]): Promise<void>;
  none(): void;
  maybe?(a?: string | null): Promise<string | undefined>;
  each(items: string[], f: (item: string, index: number) => Promise<string>, signal: AbortSignal): Promise<number>;
  tell(f: (n: number) => void): Promise<void>;
  options(options: Options): Promise<void>;
  count(to: number): AsyncIterable<bigint>;
  made(to: number): AsyncGenerator<Item>;
  bytes(of: ReadableStream<Uint8Array>): ReadableStream<Uint8Array>;
  two(a: AsyncIterable<bigint>, b: AsyncIterable<bigint>): Promise<void>;
}
`;

/** Names that other languages and protobuf itself could stumble over. */
const NAMES = `
export interface message { string: string; bool: boolean; oneof: number; map: Record<string, number>; 'valueOf': number; 'größe': number; größe2: number; '日本': string }
export interface Map_ { a: Record<string, AEntry>; aEntry: AEntry }
export interface AEntry { x: number }
export interface Kind { value: { kind: 'a'; kind_1: number } | { kind: 'b' } | string }
export interface Names {
  import(message: message): Promise<message>;
  Import(option: Map_): Promise<Map_>;
  import_(service: Kind): Promise<Kind>;
  names(names: { value: string }): Promise<{ value: string }[][]>;
  importRequest(a: string, A: string, a_: string): Promise<void>;
  string(rpc: { package: { enum: { returns: string } } }): void;
}
`;

describe('values', () => {
  const handles = new KeptHandles();

  describe.each(TYPES.map((one, at) => ({ ...one, at })))('$type', ({ values, wrong = [], at }) => {
    const both = (): WireMethod => method(wire('Types'), `m${at}`);

    test.each(values.map((value) => ({ value })))('$value', ({ value }) => {
      const { args, result } = both();
      const [back, ...more] = args.decode(args.encode([value], handles), handles);
      expect([back, ...more]).toStrictEqual([value]);
      expect(result?.decode(result.encode(value, handles), handles)).toStrictEqual(value);
    });

    test.each(values.map((value) => ({ value })))('$value, by way of another library', ({ value }) => {
      const { result } = both();
      const schema = registryOf(wire('Types').file).getMessage(`types.${result?.name}`);
      if (schema === undefined || result === undefined) throw new Error('there is no such message');
      const bytes = toBinary(schema, fromBinary(schema, result.encode(value, handles)));
      expect(result.decode(bytes, handles)).toStrictEqual(value);
    });

    if (wrong.length === 0) return;
    test.each(wrong.map(([value, message]) => ({ value, message })))('not $value', ({ value, message }) => {
      const { args, result } = both();
      const thrown = refusal(() => args.encode([value], handles));
      if (message !== '') expect(thrown).toBe(message);
      expect(refusal(() => result?.encode(value, handles))).toBe(thrown.replace(/^value/, 'result'));
    });
  });
});

function refusal(body: () => unknown): string {
  try {
    body();
  } catch (error) {
    if (error instanceof Mismatch) return mismatchText(error);
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('calls', () => {
  const handles = new KeptHandles();
  const over = (name: string, args: readonly unknown[]): readonly unknown[] => {
    const { args: codec } = method(wire('Calls'), name);
    return codec.decode(codec.encode(args, handles), handles);
  };

  test.each([[['a']], [['a', 1]], [['a', 0, true, false]], [['a', undefined, true]]])(
    'arguments, of which some may be left out: %j',
    (args) => expect(over('some', args)).toStrictEqual(args),
  );

  test('null is an argument, undefined is as good as none', () => {
    expect(over('maybe', [null])).toStrictEqual([null]);
    expect(over('maybe', [undefined])).toStrictEqual([]);
    expect(over('maybe', [])).toStrictEqual([]);
  });

  test('functions, streams and signals cross as numbers', () => {
    const f = async (): Promise<string> => '';
    const { signal } = new AbortController();
    expect(over('each', [['a'], f, signal])).toStrictEqual([['a'], f, signal]);
    const options = { label: '', onStep: f, items: (async function* () {})(), signal };
    const [back] = over('options', [options]) as [typeof options];
    expect(back).toStrictEqual(options);
    expect(back.items).toBe(options.items);
  });

  test.each([
    [
      'each',
      [['a'], 5, new AbortController().signal],
      'f must be (item: string, index: number) => Promise<string>, got number',
    ],
    ['each', [['a'], () => {}, {}], 'signal must be AbortSignal, got object'],
    ['two', [[], []], 'a must be AsyncIterable<bigint>, got array'],
  ])('what is none is refused: %s', (name, args, message) => {
    expect(refusal(() => over(name, args))).toBe(message);
  });

  test('what a method gives', () => {
    const { some, none, maybe, count, made, bytes, each } = Object.fromEntries(
      wire('Calls').methods.map((one) => [one.name, one]),
    );
    expect(some?.result?.name).toBe('SomeResponse');
    expect([none?.result, none?.stream]).toEqual([undefined, undefined]);
    expect(maybe?.optional).toBe(true);
    expect(each?.optional).toBe(false);
    expect([count?.stream?.kind, made?.stream?.kind, bytes?.stream?.kind]).toEqual(['iterable', 'generator', 'stream']);
  });

  test('kinds of functions and streams are listed once', () => {
    const { functions, streams } = wire('Calls');
    expect(functions.map(({ label, args, result }) => [label, args.name, result?.name])).toEqual([
      ['calls.each(f)', 'EachRequestFCall', 'EachRequestFReply'],
      ['calls.tell(f)', 'TellRequestFCall', undefined],
      ['calls.options(options.onStep)', 'OptionsOnStepCall', 'OptionsOnStepReply'],
    ]);
    expect(streams.map(({ label, kind }) => `${label} ${kind}`)).toEqual([
      'calls.options(options.items) iterable',
      'calls.count iterable',
      'calls.made generator',
      'calls.bytes(of) stream',
    ]);
  });
});

const FILES = ['Types', 'Calls', 'Subject', 'Names'] as const;

describe('the .proto file', () => {
  test('is the same each time', async () => {
    expect(protoText(wireOf(await reflect('Calls', CALLS)).file)).toBe(protoText(wire('Calls').file));
  });

  test('of a contract', async () => {
    await expect(protoText(wire('Calls').file)).toMatchFileSnapshot('calls.proto');
  });

  test.each(FILES)('is what the descriptors are of: %s', (name) => {
    // whatever refers to something that is not there throws
    expect([...registryOf(wire(name).file)].length).toBeGreaterThan(3);
  });

  const hasProtoc = commandIn('protoc');
  describe.skipIf(!hasProtoc)(`is read by protoc${hasProtoc ? '' : ' (not installed)'}`, () => {
    test.each(FILES)('%s', (name) => {
      const { file } = wire(name);
      expect(withoutDefaults(protocReads(`${file.packageName}.proto`, protoText(file)))).toEqual(
        withoutDefaults(descriptorOf(file)),
      );
    });
  });
});

function commandIn(name: string): boolean {
  try {
    execFileSync(name, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function protocReads(name: string, text: string): FileDescriptorProto {
  writeFileSync(join(folder, name), text);
  const out = join(folder, `${name}.bin`);
  execFileSync('protoc', [`--proto_path=${folder}`, `--descriptor_set_out=${out}`, name], { stdio: 'pipe' });
  const [file] = fromBinary(FileDescriptorSetSchema, readFileSync(out)).file;
  if (file === undefined) throw new Error('protoc gave nothing');
  return file;
}

/** As JSON, in which nothing stands that was not set. */
const withoutDefaults = (file: FileDescriptorProto): unknown =>
  JSON.parse(JSON.stringify(file, (key, value) => (key.startsWith('$') ? undefined : value)));

describe('bytes that are no message', () => {
  const handles = new KeptHandles();
  const outcome = (codec: WireMethod['args'], bytes: Uint8Array): void => {
    try {
      codec.decode(bytes, handles);
    } catch (error) {
      if (!(error instanceof Malformed || error instanceof Mismatch)) throw error;
    }
  };

  test.each([
    ['half a number', [0x80]],
    ['a number of more than ten bytes', new Array(11).fill(0xff)],
    ['the field 0', [0x02, 0x00]],
    ['a length beyond the end', [0x0a, 0x05, 0x61]],
    ['the end of a group', [0x0c]],
    ['text that is not UTF-8', [0x0a, 0x02, 0xc3, 0x28]],
    ['long text that is not UTF-8', [0x0a, 0x20, ...new Array(32).fill(0xff)]],
  ])('%s', (_title, bytes) => {
    const { args } = method(wire('Calls'), 'some');
    expect(() => args.decode(Uint8Array.from(bytes), handles)).toThrow(expect.any(Malformed));
  });

  test('a length that is not wanted is passed over, whatever it holds', () => {
    const { args } = method(wire('Calls'), 'some');
    expect(args.decode(Uint8Array.of(0x7a, 0x02, 0xff, 0xff, 0x0a, 0x01, 0x61), handles)).toEqual(['a']);
  });

  test('a handle that is 0, or missing', () => {
    const { args } = method(wire('Calls'), 'tell');
    expect(refusal(() => args.decode(Uint8Array.of(0x08, 0x00), handles))).toMatch(/^f must be/);
    expect(refusal(() => args.decode(new Uint8Array(), handles))).toMatch(/^f must be/);
  });

  test('too deep', () => {
    const { args } = method(wire('Types'), `m${TYPES.findIndex(({ type }) => type === 'unknown')}`);
    let value: unknown = 1;
    for (let n = 0; n < 1000; n++) value = [value];
    expect(refusal(() => args.encode([value], handles))).toMatch(/must be data that is at most 256 levels deep/);
    let bytes: Buffer = Buffer.of(0x08, 0x01);
    for (let n = 0; n < 1000; n++) {
      const item = Buffer.concat([Buffer.of(0x0a), varint(bytes.length), bytes]);
      bytes = Buffer.concat([Buffer.of(0x4a), varint(item.length), item]);
    }
    const whole = Buffer.concat([Buffer.of(0x0a), varint(bytes.length), bytes]);
    expect(() => args.decode(whole, handles)).toThrow(expect.any(Malformed));
  });

  test('any bytes give a value or a refusal', () => {
    const all = FILES.flatMap((name) => wire(name).methods.map(({ args }) => args));
    fc.assert(
      fc.property(fc.constantFrom(...all), fc.uint8Array({ maxLength: 200 }), (codec, bytes) => outcome(codec, bytes)),
      { numRuns: 20_000 },
    );
  });

  test('so do messages with some bytes changed', () => {
    const whole = TYPES.flatMap(({ values }, at) => {
      const { args } = method(wire('Types'), `m${at}`);
      return values.map((value) => [args, args.encode([value], handles)] as const);
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...whole),
        fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 4 }),
        fc.nat(),
        ([codec, bytes], changes, cut) => {
          const changed = Uint8Array.from(bytes);
          for (const [at, byte] of changes) if (changed.length > 0) changed[at % changed.length] = byte;
          outcome(codec, cut % 3 === 0 ? changed.subarray(0, cut % (changed.length + 1)) : changed);
        },
      ),
      { numRuns: 20_000 },
    );
  });
});

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 127; rest >>>= 7) bytes.push((rest & 127) | 128);
  return Buffer.from([...bytes, rest]);
}
