import type { Middleware } from 'tsugi/http';

const slow = (text: string): number => {
  let n = 0;
  while (text !== '') n += text.length;
  return n;
};

export default {
  handle: (request) => ({ status: slow(request.url) }),
} satisfies Middleware;
