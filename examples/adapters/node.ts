/** Plugins in front of a handler of node:http: `curl localhost:3000/blocked` is answered by one of them. */
import http from 'node:http';
import { tsugi } from 'tsugi/node';

const plugins = await tsugi({ plugins: ['request-id', { name: 'block-path', config: { paths: ['/blocked/**'] } }] });

export const server = http.createServer((req, res) => {
  plugins(req, res, () => res.end(`hello ${req.headers['x-request-id']}\n`));
});
server.listen(Number(process.env.PORT ?? 3000));
