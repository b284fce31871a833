/** Gives every request an id, which the upstream gets and the client gets back. */
import type { Middleware } from 'tsugi/http';
import { readConfig } from './config.ts';

/** Letters, digits and the separators that ids are written with: nothing that could break a log line. */
const SANE = /^[A-Za-z0-9._~+/=:@-]+$/;

export default function requestId(config: unknown): Middleware {
  const { header, keep, maxLength } = readConfig(config);
  const isSane = (id: string): boolean => id.length <= maxLength && SANE.test(id);
  return {
    async handle(request, next) {
      const sent = keep ? request.headers.get(header) : undefined;
      const id = sent !== undefined && isSane(sent) ? sent : crypto.randomUUID();
      request.headers.set(header, id);
      const response = await next();
      response.headers.set(header, id);
      return response;
    },
  };
}
