/** Plugins in an app of Express: `curl localhost:3000/blocked` is answered by one of them. */
import express from 'express';
import { tsugi } from 'tsugi/express';

const app = express();
app.use(await tsugi({ plugins: ['request-id', { name: 'block-path', config: { paths: ['/blocked/**'] } }] }));
app.get('/', (req, res) => {
  res.send(`hello ${req.get('x-request-id')}\n`);
});
export const server = app.listen(Number(process.env.PORT ?? 3000));
