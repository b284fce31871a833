/** Bodies: what is read is kept, what streams is gone, nothing is read unasked. */
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { type Content, MessageBody } from '../../src/server/body.ts';
import { HttpFailure } from '../../src/server/failure.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function* chunks(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield bytes(text);
}

async function collect(stream: AsyncIterable<Uint8Array>): Promise<string> {
  let text = '';
  for await (const chunk of stream) text += new TextDecoder().decode(chunk);
  return text;
}

const body = (content: Content, maxBytes = 100): MessageBody =>
  new MessageBody(content, { maxBytes, tooLong: 'payload_too_large' });

const KINDS: Record<string, () => Content> = {
  bytes: () => ({ kind: 'bytes', bytes: bytes('{"a":"é"}') }),
  source: () => ({ kind: 'source', stream: Readable.from([Buffer.from('{"a":"'), Buffer.from('é"}')]), length: 10 }),
  chunks: () => ({ kind: 'chunks', chunks: chunks('{"a"', ':"é"}') }),
};

describe.each(Object.entries(KINDS))('%s', (_kind, content) => {
  it('can be read as often as one likes, and is still there to send', async () => {
    const one = body(content());
    expect(await one.text()).toBe('{"a":"é"}');
    expect(await one.json()).toEqual({ a: 'é' });
    expect(await one.bytes()).toEqual(bytes('{"a":"é"}'));
    expect(one.replaced).toBe(false);
    expect(one.take()).toEqual({ kind: 'bytes', bytes: bytes('{"a":"é"}') });
  });

  it('streams once', async () => {
    const one = body(content());
    const stream = one.stream();
    expect(() => one.stream()).toThrow('the body is gone: stream() has taken it');
    await expect(one.text()).rejects.toThrow('the body is gone');
    expect(one.gone).toMatch(/replace/);
    expect(await collect(stream)).toBe('{"a":"é"}');
  });

  it('may be replaced by something made of itself', async () => {
    const one = body(content());
    const old = one.stream();
    one.replace(
      (async function* () {
        yield bytes('<');
        yield* old;
        yield bytes('>');
      })(),
    );
    expect(one.replaced).toBe(true);
    expect(await one.text()).toBe('<{"a":"é"}>');
  });
});

it('is empty without content', async () => {
  const none = body({ kind: 'empty' });
  expect(await none.text()).toBe('');
  expect(await collect(none.stream())).toBe('');
});

it('names two readers at a time as the mistake that it is', async () => {
  const one = body({ kind: 'chunks', chunks: chunks('a') });
  const first = one.text();
  await expect(one.text()).rejects.toThrow('it is being read: await text()');
  expect(await first).toBe('a');
});

it.each([
  ['declared', { kind: 'source', stream: Readable.from([]), length: 101 }],
  ['streamed', { kind: 'chunks', chunks: chunks('x'.repeat(60), 'x'.repeat(60)) }],
] as [string, Content][])('takes no more into memory than it may: %s', async (_, content) => {
  const error = await body(content)
    .text()
    .catch((failure: unknown) => failure);
  expect(error).toBeInstanceOf(HttpFailure);
  expect(error).toMatchObject({ kind: 'payload_too_large', message: expect.stringContaining('longer than 100 bytes') });
});

it('asks for the source only when it is read, and once', async () => {
  let reads = 0;
  const one = new MessageBody(
    { kind: 'source', stream: Readable.from([Buffer.from('a')]), length: undefined },
    { maxBytes: 10, tooLong: 'internal', onRead: () => reads++ },
  );
  expect(reads).toBe(0);
  await one.bytes();
  await one.bytes();
  expect(reads).toBe(1);
});

it('abandons an unread source that is replaced or discarded, never one that was read', async () => {
  const abandoned: Readable[] = [];
  const make = () => {
    const stream = Readable.from([Buffer.from('a')]);
    const options = { maxBytes: 10, tooLong: 'internal', abandon: (it: Readable) => abandoned.push(it) } as const;
    return { stream, body: new MessageBody({ kind: 'source', stream, length: undefined }, options) };
  };
  const replaced = make();
  replaced.body.replace('new');
  expect(await replaced.body.text()).toBe('new');
  const discarded = make();
  discarded.body.discard();
  const read = make();
  await read.body.bytes();
  read.body.discard();
  expect(abandoned).toEqual([replaced.stream, discarded.stream]);
});

it('leaves a message alive when its reader stops early', async () => {
  const stream = Readable.from([bytes('a'), bytes('b'), bytes('c')]);
  const one = body({ kind: 'source', stream, length: undefined });
  for await (const _ of one.stream()) break;
  expect(stream.destroyed).toBe(false);
});

it.each([1, null, {}, ['a'], undefined])('refuses %j as content', (content) => {
  expect(() => body({ kind: 'empty' }).replace(content as never)).toThrow('a body must be a string');
});

it('refuses chunks that are not bytes', async () => {
  const texts = Readable.from(['a']) as AsyncIterable<unknown> as AsyncIterable<Uint8Array>;
  await expect(body({ kind: 'chunks', chunks: texts }).text()).rejects.toThrow('got string');
});
