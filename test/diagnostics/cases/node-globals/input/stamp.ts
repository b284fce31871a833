import type { Middleware } from 'tsugi/http';

const header = process.env.HEADER ?? 'x-stamp';

export default {
  handle(request, next) {
    request.headers.set(header, Buffer.from(request.url).toString('base64'));
    return next();
  },
} satisfies Middleware;
