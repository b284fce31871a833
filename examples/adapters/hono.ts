/** Plugins in an app of Hono: `curl localhost:3000/blocked` is answered by one of them. */
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { tsugi } from 'tsugi/hono';

const app = new Hono();
app.use(await tsugi({ plugins: ['request-id', { name: 'block-path', config: { paths: ['/blocked/**'] } }] }));
app.get('/', (context) => context.text(`hello ${context.req.header('x-request-id')}\n`));

export const server = serve({ fetch: app.fetch, port: Number(process.env.PORT ?? 3000) });
