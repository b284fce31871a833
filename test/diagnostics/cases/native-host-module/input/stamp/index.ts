import type { Middleware } from 'tsugi/http';
import { get } from 'host:kv';

const stamp: Middleware = {
  async handle(_request, next) {
    await get('stamp');
    return next();
  },
};
export default stamp;
