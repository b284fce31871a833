/** Reads a body that may be kept, and leaves one that is too long as it was. */
import type { HttpBody } from 'tsugi/http';

/** @returns the bytes, or `undefined` if there are more than `maxBytes`; either way the body is whole afterwards */
export async function collect(body: HttpBody, maxBytes: number): Promise<Uint8Array | undefined> {
  const iterator = body.stream()[Symbol.asyncIterator]();
  const chunks: Uint8Array[] = [];
  let total = 0;
  for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) {
    chunks.push(next.value);
    total += next.value.byteLength;
    if (total > maxBytes) {
      body.replace(again(chunks, iterator));
      return undefined;
    }
  }
  const bytes = new Uint8Array(total);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  body.replace(bytes);
  return bytes;
}

async function* again(chunks: readonly Uint8Array[], rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks;
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}
