/** Plugins in an app of Fastify: `curl localhost:3000/blocked` is answered by one of them. */
import fastify from 'fastify';
import { tsugi } from 'tsugi/fastify';

const app = fastify();
await app.register(tsugi, { plugins: ['request-id', { name: 'block-path', config: { paths: ['/blocked/**'] } }] });
app.get('/', async (request) => `hello ${request.headers['x-request-id']}\n`);

await app.listen({ port: Number(process.env.PORT ?? 3000) });
export const server = app.server;
