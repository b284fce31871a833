/** Writes a response of the chain by the methods that a response of node:http had before it was captured. */
import { randomUUID } from 'node:crypto';
import type http from 'node:http';
import { type Content, checkedChunks, EMPTY } from '../body.ts';
import { failureResponse } from '../chain.ts';
import type { OutgoingResponse } from '../response.ts';
import { trailerFields } from '../trailers.ts';
import type { Writer } from './capture.ts';
import type { AdapterExchange, AdapterPlugins } from './plugins.ts';

const FRAMING: ReadonlySet<string> = new Set(['content-length']);

/** Never rejects: a body that fails half-way cuts the connection, and stands in the log. */
export async function reply(
  res: http.ServerResponse,
  writer: Writer,
  response: OutgoingResponse,
  exchange: AdapterExchange,
  { onFailure }: Pick<AdapterPlugins, 'onFailure'>,
): Promise<void> {
  if (exchange.aborted || res.destroyed) return response.body.discard();
  const state = { begun: false };
  try {
    await send(res, writer, response, state);
  } catch (error) {
    const id = randomUUID();
    onFailure({ id, error }, exchange);
    if (state.begun || res.destroyed) return void res.destroy();
    await send(res, writer, failureResponse(error, id, exchange), state).catch(() => res.destroy());
  }
}

async function send(
  res: http.ServerResponse,
  writer: Writer,
  response: OutgoingResponse,
  state: { begun: boolean },
): Promise<void> {
  const { status, headers, body } = response;
  const bodiless = res.req.method === 'HEAD' || status === 204 || status === 304;
  const length = bodiless && status !== 204 && !body.replaced ? headers.get('content-length') : undefined;
  const content = bodiless || status === 205 ? dropped(response) : body.take();
  const begin = (known: number | string | undefined): void => {
    if (state.begun) return;
    state.begun = true;
    writeHead(res, writer, response, known);
  };

  if (content.kind === 'empty' || content.kind === 'bytes') {
    const size = content.kind === 'bytes' ? content.bytes.byteLength : 0;
    begin(bodiless ? length : size);
    // Not by `end`: that of a response which is not Node's own may call `write`, which goes to the plugins.
    if (content.kind === 'bytes' && size > 0) writer.write(content.bytes);
    writer.end();
    return;
  }
  if (content.kind === 'source') {
    begin(content.length);
    writer.flushHeaders();
  }
  for await (const chunk of chunksOf(content)) {
    if (res.destroyed) return;
    begin(undefined);
    if (chunk.byteLength > 0 && !writer.write(chunk)) await drained(res);
  }
  begin(undefined);
  if (content.kind === 'source' && content.trailers !== undefined) writer.addTrailers(trailerFields(content.trailers));
  writer.end();
}

function dropped(response: OutgoingResponse): Content {
  response.body.discard();
  return EMPTY;
}

/** One field after the other, not as a list: middleware that stands before knows all of them only so. */
function writeHead(
  res: http.ServerResponse,
  writer: Writer,
  { status, headers }: OutgoingResponse,
  length: number | string | undefined,
): void {
  writer.restore();
  for (const name of res.getHeaderNames()) writer.removeHeader(name);
  const raw = headers.toRaw(FRAMING);
  const fields = new Map<string, string[]>();
  for (let i = 0; i + 1 < raw.length; i += 2) {
    const [name = '', value = ''] = [raw[i], raw[i + 1]];
    fields.set(name, [...(fields.get(name) ?? []), value]);
  }
  for (const [name, values] of fields) writer.setHeader(name, values.length === 1 ? (values[0] ?? '') : values);
  if (length !== undefined) writer.setHeader('Content-Length', length);
  if (/\bclose\b/i.test(headers.get('connection') ?? '')) writer.setHeader('Connection', 'close');
  if (status !== res.statusCode) res.statusMessage = '';
  writer.writeHead(status);
}

async function* chunksOf(content: Content): AsyncGenerator<Uint8Array> {
  if (content.kind === 'source') yield* content.stream;
  else if (content.kind === 'chunks') yield* checkedChunks(content.chunks);
}

function drained(res: http.ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      res.off('drain', done);
      res.off('close', done);
      resolve();
    };
    res.on('drain', done);
    res.on('close', done);
  });
}
