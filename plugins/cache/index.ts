/** Keeps answers in memory, as far as HTTP says that a shared cache may (RFC 9111). */
import type { HttpAnswer, HttpResponse, Middleware } from 'tsugi/http';
import { collect } from './collect.ts';
import { isStorable, lifetime, splitList } from './rules.ts';
import { type Entry, Store } from './store.ts';

export interface Config {
  /**
   * How many answers are kept.
   * @default 1000
   */
  maxEntries?: number;
  /**
   * The longest body, in bytes, that is kept.
   * @default 1048576
   */
  maxBodyBytes?: number;
  /**
   * How many bytes all bodies may have together.
   * @default 67108864
   */
  maxBytes?: number;
  /**
   * Seconds for answers that do not say how long they are fresh; 0 keeps none of these.
   * @default 0
   */
  defaultSeconds?: number;
  /**
   * Tells the client where its answer is from: `hit`, `miss` or `pass`. An empty name leaves the field out.
   * @default "x-cache"
   */
  header?: string;
}

export default function cache(config: Config = {}): Middleware {
  const {
    maxEntries = 1000,
    maxBodyBytes = 1 << 20,
    maxBytes = 64 << 20,
    defaultSeconds = 0,
    header = 'x-cache',
  } = config;
  const store = new Store(maxEntries, maxBytes);

  const mark = (response: HttpResponse, how: string): HttpResponse => {
    if (header !== '') response.headers.set(header, how);
    return response;
  };

  return {
    async handle(request, next) {
      const { method, url, headers } = request;
      const asked = splitList(headers.getAll('cache-control'));
      // An answer for somebody in particular is nobody else's; a part of an answer is not worth the trouble.
      if (
        (method !== 'GET' && method !== 'HEAD') ||
        headers.has('authorization') ||
        headers.has('range') ||
        asked.has('no-store')
      ) {
        const response = await next();
        // RFC 9111, 4.4: what changes a resource makes kept answers stale.
        if (!['GET', 'HEAD', 'OPTIONS', 'TRACE'].includes(method) && response.status < 400)
          store.forget(keyOf(headers.get('host'), url));
        return mark(response, 'pass');
      }
      const key = keyOf(headers.get('host'), url);
      const now = Date.now();
      const kept = asked.has('no-cache') ? undefined : store.find(key, (name) => headers.get(name) ?? '');
      if (kept !== undefined && kept.until > now) {
        return answerOf(kept, now, method, headers.get('if-none-match'), header);
      }
      if (method === 'HEAD') return mark(await next(), 'miss');

      // The upstream must send all of it, and anew.
      const vary = (name: string): string => headers.get(name) ?? '';
      const conditions = ['if-none-match', 'if-modified-since'].map((name) => [name, headers.get(name)] as const);
      for (const [name] of conditions) headers.delete(name);
      const response = await next();
      for (const [name, value] of conditions) if (value !== undefined) headers.set(name, value);
      const seconds = lifetime(response.headers, defaultSeconds);
      if (seconds <= 0 || !isStorable(response.status, response.headers)) return mark(response, 'pass');
      if (Number(response.headers.get('content-length') ?? 0) > maxBodyBytes) return mark(response, 'pass');
      const body = await collect(response.body, maxBodyBytes);
      if (body === undefined) return mark(response, 'pass');
      store.add(key, entryOf(response, body, now, seconds), vary);
      return mark(response, 'miss');
    },
  };
}

/** Two hosts may have different answers for the same path. */
const keyOf = (host: string | undefined, url: string): string => `${host ?? ''} ${url}`;

function entryOf(response: HttpResponse, body: Uint8Array, now: number, seconds: number): Entry {
  const { headers } = response;
  const names = headers.names().filter((name) => name !== 'content-length' && name !== 'set-cookie');
  return {
    status: response.status,
    headers: Object.fromEntries(names.map((name) => [name, headers.getAll(name)])),
    body,
    vary: [...splitList(headers.getAll('vary')).keys()],
    stored: now - Number(headers.get('age') ?? 0) * 1000,
    until: now + (seconds - Number(headers.get('age') ?? 0)) * 1000,
  };
}

function answerOf(
  entry: Entry,
  now: number,
  method: string,
  condition: string | undefined,
  header: string,
): HttpAnswer {
  const { status, body } = entry;
  const headers: Record<string, string | string[]> = {
    ...entry.headers,
    age: String(Math.floor((now - entry.stored) / 1000)),
    ...(header === '' ? {} : { [header]: 'hit' }),
  };
  const [tag] = entry.headers.etag ?? [];
  const weak = (text: string): string => text.trim().replace(/^W\//, '');
  const matches =
    condition !== undefined &&
    tag !== undefined &&
    condition.split(',').some((one) => one.trim() === '*' || weak(one) === weak(tag));
  if (matches) return { status: 304, headers };
  return method === 'HEAD'
    ? { status, headers: { ...headers, 'content-length': String(body.byteLength) } }
    : { status, headers, body };
}
