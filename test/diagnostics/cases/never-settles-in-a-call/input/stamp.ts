import type { Middleware } from 'tsugi/http';

export default {
  async handle() {
    return new Promise(() => {});
  },
} satisfies Middleware;
