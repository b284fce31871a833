import type { Middleware } from 'tsugi/http';

const stamp: Middleware = { handle: (_request, next) => next() };
export default stamp;
