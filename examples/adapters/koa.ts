/** Plugins in an app of Koa: `curl localhost:3000/blocked` is answered by one of them. */
import Koa from 'koa';
import { tsugi } from 'tsugi/koa';

const app = new Koa();
app.use(await tsugi({ plugins: ['request-id', { name: 'block-path', config: { paths: ['/blocked/**'] } }] }));
app.use((context) => {
  context.body = `hello ${context.get('x-request-id')}\n`;
});
export const server = app.listen(Number(process.env.PORT ?? 3000));
