/** Changes members of JSON bodies, on the way in and on the way out. */
import type { HttpBody, HttpHeaders, Middleware } from 'tsugi/http';
import { apply, type Changes, compile, type Json } from './changes.ts';

export interface Config {
  /** What is changed in requests. */
  request?: Changes;
  /** What is changed in responses. */
  response?: Changes;
}

const JSON_TYPE = /^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i;

export default function jsonTransform(config: Config): Middleware {
  const onRequest = config.request && compile(config.request, 'config.request');
  const onResponse = config.response && compile(config.response, 'config.response');
  if (onRequest === undefined && onResponse === undefined) {
    throw new TypeError('config: say under request or response what is to be changed');
  }

  return {
    async handle(request, next) {
      if (onRequest !== undefined) await change(request, (value) => apply(onRequest, value));
      // A compressed answer could not be read.
      if (onResponse !== undefined) request.headers.delete('accept-encoding');
      const response = await next();
      if (onResponse !== undefined) await change(response, (value) => apply(onResponse, value));
      return response;
    },
  };
}

interface Message {
  readonly headers: HttpHeaders;
  readonly body: HttpBody;
}

/** What is no JSON, although it says so, passes as it is. */
async function change({ headers, body }: Message, transform: (value: Json) => Json): Promise<void> {
  if (!JSON_TYPE.test(headers.get('content-type') ?? '') || headers.has('content-encoding')) return;
  const text = await body.text();
  let value: Json;
  try {
    value = JSON.parse(text);
  } catch {
    return;
  }
  const changed = JSON.stringify(transform(value));
  if (changed === text) return;
  body.replace(changed);
  for (const name of ['etag', 'content-md5', 'content-digest', 'digest']) headers.delete(name);
}
