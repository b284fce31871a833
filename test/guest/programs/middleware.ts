// An onion of asynchronous middleware, as a plugin host would compose it.
interface Context {
  path: string;
  readonly log: string[];
  status: number;
  body?: unknown;
  state: Map<string, unknown>;
}
type Next = () => Promise<void>;
type Middleware = (ctx: Context, next: Next) => unknown;
function compose(stack: readonly Middleware[]): (ctx: Context) => Promise<void> {
  return (ctx) => {
    let index = -1;
    const dispatch = async (i: number): Promise<void> => {
      if (i <= index) throw new Error('next() called more than once');
      index = i;
      const middleware = stack[i];
      if (middleware) await middleware(ctx, () => dispatch(i + 1));
    };
    return dispatch(0);
  };
}
const timing: Middleware = async (ctx, next) => {
  ctx.log.push('timing in');
  try {
    await next();
  } finally {
    ctx.log.push('timing out');
  }
};
const errors: Middleware = async (ctx, next) => {
  try {
    await next();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    ctx.status = error instanceof RangeError ? 400 : 500;
    ctx.body = error.message;
  }
};
const auth = (role: string): Middleware => (ctx, next) => {
  if (ctx.path.startsWith('/admin') && !ctx.state.has(role)) {
    ctx.status = 403;
    return;
  }
  return next();
};
class Router {
  readonly #routes: { pattern: RegExp; keys: string[]; handler: (p: Record<string, string>, ctx: Context) => unknown }[] = [];
  get(path: string, handler: (p: Record<string, string>, ctx: Context) => unknown): this {
    const keys: string[] = [];
    const pattern = new RegExp(`^${path.replace(/:(\w+)/g, (_, k: string) => (keys.push(k), '([^/]+)'))}$`);
    this.#routes.push({ pattern, keys, handler });
    return this;
  }
  routes(): Middleware {
    return async (ctx, next) => {
      for (const { pattern, keys, handler } of this.#routes) {
        const match = pattern.exec(ctx.path);
        if (!match) continue;
        ctx.body = await handler(Object.fromEntries(keys.map((k, i) => [k, match[i + 1]!])), ctx);
        ctx.status = 200;
        return;
      }
      await next();
    };
  }
}
const router = new Router()
  .get('/', () => 'home')
  .get('/users/:id', async ({ id }) => {
    await null;
    if (!/^\d+$/.test(id!)) throw new RangeError(`bad id ${id}`);
    return { id: Number(id) };
  })
  .get('/users/:id/posts/:post', ({ id, post }) => `${post} of ${id}`)
  .get('/admin/:page', ({ page }) => `admin ${page}`)
  .get('/fail', () => Promise.reject(new TypeError('broken')));
const app = compose([timing, errors, auth('root'), router.routes(), (ctx) => void (ctx.log.push('not found'))]);
for (const path of ['/', '/users/7', '/users/x', '/users/7/posts/hello', '/admin/x', '/fail', '/nope']) {
  const ctx: Context = { path, log: [], status: 404, state: new Map() };
  await app(ctx);
  console.log(path, ctx.status, JSON.stringify(ctx.body), ctx.log.join('/'));
}
const twice = compose([async (_, next) => { await next(); await next(); }]);
console.log(await twice({ path: '', log: [], status: 0, state: new Map() }).catch((e: Error) => e.message));
const many = compose(Array.from({ length: 100 }, (_, i): Middleware => async (ctx, next) => { ctx.status += i; await next(); }));
const counted: Context = { path: '', log: [], status: 0, state: new Map() };
await many(counted);
console.log(counted.status);

// expect:
//   / 200 "home" timing in/timing out
//   /users/7 200 {"id":7} timing in/timing out
//   /users/x 400 "bad id x" timing in/timing out
//   /users/7/posts/hello 200 "hello of 7" timing in/timing out
//   /admin/x 403 undefined timing in/timing out
//   /fail 500 "broken" timing in/timing out
//   /nope 404 undefined timing in/not found/timing out
//   next() called more than once
//   4950
