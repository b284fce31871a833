import type { Middleware } from 'tsugi/http';

export const stamp: Middleware = { handle: (_request, next) => next() };
