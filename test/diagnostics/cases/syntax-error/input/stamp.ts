import type { Middleware } from 'tsugi/http';

export default {
  async handle(request, next) {
    const response = await next(;
    return response;
  },
} satisfies Middleware;
