import type { Middleware } from 'tsugi/http';

setTimeout(() => {
  throw new RangeError('in a timer');
}, 1);

async function flush(): Promise<void> {
  await null;
  throw new Error('nobody awaits this');
}
void flush();

export default { handle: (_request, next) => next() } satisfies Middleware;
