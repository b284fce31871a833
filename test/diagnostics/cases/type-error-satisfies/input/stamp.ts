import type { Middleware } from 'tsugi/http';

export default {
  handle(request) {
    return { status: request.url };
  },
} satisfies Middleware;
