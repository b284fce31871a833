/** `host:fetch`: requests to granted hosts, within limits of time, size and number. Each redirect is checked anew. */
import { TsugiError } from '../../diagnostics/error.ts';
import { defineModule, type HostModule, type ModuleContext } from '../module.ts';
import { standardContract } from './contract.ts';
import type { FetchInit, FetchModule, FetchResponse } from './contracts.ts';
import { fieldsOf, positive, texts } from './options.ts';

export interface FetchLimits {
  /** From the request to the last byte of the answer. */
  readonly timeoutMs: number;
  readonly maxBytes: number;
  /** How many requests a plugin may have open. */
  readonly maxOpen: number;
}

const DEFAULTS: FetchLimits = { timeoutMs: 10_000, maxBytes: 4 * 1024 * 1024, maxOpen: 32 };
const MAX_REDIRECTS = 5;
/** What the client itself decides; the first would lead to another host than the one that was granted. */
const OWN_HEADERS =
  /^(?:host|connection|content-length|expect|keep-alive|proxy-.*|te|trailer|transfer-encoding|upgrade)$/i;

/** @param request what makes the requests, the global `fetch` if absent */
export const fetchModule = (request: typeof fetch = fetch): HostModule =>
  defineModule<FetchModule>({
    contract: () => standardContract('FetchModule'),
    create(context, options) {
      const fields = fieldsOf(options, ['hosts', 'timeoutMs', 'maxBytes', 'maxOpen']);
      const hosts = texts(fields.hosts ?? [], 'fetch.hosts').map(patternOf);
      if (hosts.length === 0) throw new TypeError("name the hosts in its grant: fetch: { hosts: ['api.example.com'] }");
      const limits: FetchLimits = {
        timeoutMs: positive(fields.timeoutMs, 'fetch.timeoutMs', DEFAULTS.timeoutMs),
        maxBytes: positive(fields.maxBytes, 'fetch.maxBytes', DEFAULTS.maxBytes),
        maxOpen: positive(fields.maxOpen, 'fetch.maxOpen', DEFAULTS.maxOpen),
      };
      return clientFor(context, hosts, limits, request);
    },
  });

interface HostPattern {
  readonly protocol: string;
  /** `*.example.com` stands for all below, and not for `example.com`. */
  readonly hostname: string;
  readonly port: string;
}

/** `api.example.com`, `*.example.com`, `localhost:3000`; HTTPS unless `http://` stands before it. */
function patternOf(text: string): HostPattern {
  const [, scheme = 'https://', wildcard = '', rest = ''] = /^(https?:\/\/)?(\*\.)?([^/*]+)$/.exec(text) ?? [];
  if (rest === '' || !URL.canParse(scheme + rest)) {
    throw new TypeError(
      `fetch.hosts: "${text}" must be a host such as api.example.com, *.example.com or http://localhost:3000`,
    );
  }
  const { protocol, hostname, port } = new URL(scheme + rest);
  return { protocol, hostname: wildcard + hostname, port };
}

const matches = ({ protocol, hostname, port }: HostPattern, url: URL): boolean =>
  url.protocol === protocol &&
  url.port === port &&
  (hostname.startsWith('*.') ? url.hostname.endsWith(hostname.slice(1)) : url.hostname === hostname);

function clientFor(
  { plugin, signal }: ModuleContext,
  hosts: readonly HostPattern[],
  limits: FetchLimits,
  request: typeof fetch,
): FetchModule {
  let open = 0;

  function granted(address: string, base?: URL): URL {
    if (!URL.canParse(address, base?.href)) throw new TypeError(`"${address}" is no URL`);
    const url = new URL(address, base);
    if (url.username !== '' || url.password !== '') throw new TypeError('a URL with a password is not sent');
    if (hosts.some((pattern) => matches(pattern, url))) return url;
    const host = url.protocol === 'https:' ? url.host : url.origin;
    const message = `requests to ${host} are not granted to this plugin; add it to fetch.hosts in its grant`;
    throw new TsugiError('PERMISSION', message, { plugin });
  }

  async function follow(first: URL, init: RequestInit): Promise<{ response: Response; url: URL }> {
    let url = first;
    let current = init;
    for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
      const response = await request(url, { ...current, redirect: 'manual' });
      const location = response.headers.get('location');
      if (![301, 302, 303, 307, 308].includes(response.status) || location === null) return { response, url };
      await response.body?.cancel();
      const next = granted(location, url);
      if (response.status < 307 && current.method !== 'HEAD') {
        const { body: _body, ...rest } = current;
        current = { ...rest, method: 'GET' };
      }
      // credentials are for the origin that they were given for
      if (next.origin !== url.origin) current = { ...current, headers: withoutCredentials(current.headers) };
      url = next;
    }
    throw new TypeError(`more than ${MAX_REDIRECTS} redirects`);
  }

  return {
    async fetch(address, init = {}): Promise<FetchResponse> {
      const url = granted(address);
      const headers = headersOf(init);
      if (open >= limits.maxOpen) throw new RangeError(`the plugin has ${open} requests open, and may have no more`);
      const timeoutMs = Math.min(limits.timeoutMs, positive(init.timeoutMs, 'timeoutMs', limits.timeoutMs));
      const controller = new AbortController();
      const stop = (): void => controller.abort(new TypeError('the plugin was closed'));
      signal.addEventListener('abort', stop, { once: true });
      let late = false;
      const timer = setTimeout(() => {
        late = true;
        controller.abort();
      }, timeoutMs);
      open++;
      try {
        const { response, url: last } = await follow(url, {
          method: init.method ?? 'GET',
          headers,
          signal: controller.signal,
          ...(init.body !== undefined && { body: init.body }),
        });
        return answerOf(response, last, await bytesOf(response, limits.maxBytes));
      } catch (error) {
        if (late) throw new TsugiError('TRANSPORT', `no answer within ${timeoutMs} ms`, { plugin });
        throw failed(error, url, plugin);
      } finally {
        clearTimeout(timer);
        signal.removeEventListener('abort', stop);
        open--;
      }
    },
  };
}

/** What went wrong below says nothing of the host's network to the guest but that it did. */
function failed(error: unknown, url: URL, plugin: string): unknown {
  const isNetwork = error instanceof TypeError && error.message === 'fetch failed';
  if (!isNetwork) return error;
  const { code } = (error.cause ?? {}) as { code?: unknown };
  const why = typeof code === 'string' ? ` (${code})` : '';
  return new TsugiError('TRANSPORT', `${url.host} cannot be reached${why}`, { plugin, cause: error });
}

function headersOf({ headers = {} }: FetchInit): Record<string, string> {
  for (const name of Object.keys(headers)) {
    if (OWN_HEADERS.test(name)) throw new TypeError(`the header ${name} is not a plugin's to set`);
  }
  return { ...headers };
}

const withoutCredentials = (headers: RequestInit['headers']): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers as Record<string, string>).filter(([name]) => !/^(?:authorization|cookie)$/i.test(name)),
  );

async function bytesOf(response: Response, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.byteLength;
    // leaving the loop cancels what is still to come
    if (length > maxBytes) throw new RangeError(`the answer is longer than ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function answerOf(response: Response, url: URL, bytes: Uint8Array): FetchResponse {
  const text = (): string => new TextDecoder().decode(bytes);
  return {
    status: response.status,
    url: url.href,
    headers: Object.fromEntries(response.headers),
    text,
    json: () => JSON.parse(text()),
    bytes: () => bytes,
  };
}
