import type { Middleware } from 'tsugi/http';

export default {
  handle: (_request, next) => next(),
} satisfies Middleware;
