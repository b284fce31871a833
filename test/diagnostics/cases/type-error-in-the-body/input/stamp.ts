import type { Middleware } from 'tsugi/http';

export default {
  async handle(request, next) {
    const response = await next();
    response.headers.set('x-length', request.url.length);
    response.statusCode = 204;
    return response;
  },
} satisfies Middleware;
