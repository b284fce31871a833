/** Sets, appends and removes header fields, of the request and of the response. */
import type { HttpHeaders, Middleware } from 'tsugi/http';
import { type Changes, readConfig } from './config.ts';

export default function headers(config: unknown): Middleware {
  const { request: onRequest, response: onResponse } = readConfig(config);
  return {
    async handle(request, next) {
      apply(onRequest, request.headers);
      const response = await next();
      apply(onResponse, response.headers);
      return response;
    },
  };
}

/** Removes first: a field may be removed and made anew. */
function apply(changes: Changes, headers: HttpHeaders): void {
  for (const name of changes.remove) headers.delete(name);
  for (const [name, value] of changes.set) headers.set(name, value);
  for (const [name, values] of changes.append) for (const value of values) headers.append(name, value);
}
