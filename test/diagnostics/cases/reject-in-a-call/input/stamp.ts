import type { Middleware } from 'tsugi/http';

export default {
  async handle(request, next) {
    const response = await next();
    const { user } = (await request.body.json()) as { user: { name: string } };
    response.headers.set('x-user', user.name);
    return response;
  },
} satisfies Middleware;
