import type { Middleware } from 'tsugi/http';

export default {
  handle(request, next) {
    request.headers.set('x-path', `${request.url}\n`);
    return next();
  },
} satisfies Middleware;
