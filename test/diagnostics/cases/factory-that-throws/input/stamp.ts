import type { Middleware } from 'tsugi/http';

export default function create(config: { header?: string }): Middleware {
  if (config.header === undefined) throw new TypeError('config.header is missing');
  return { handle: (_request, next) => next() };
}
