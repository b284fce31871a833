/** The thread that `Compiler` orders from. */
import { parentPort } from 'node:worker_threads';
import type { Delivery, Order } from './compile-aside.ts';
import { HERE, type Made } from './load.ts';
import { Root } from './transpile/confine.ts';

async function make({ file, backend, source, folder }: Order): Promise<Made> {
  if (source !== undefined) return { image: await HERE.fromSource(source, file, backend), paths: [] };
  return HERE.fromFile(file, new Root(folder ?? ''), backend);
}

parentPort?.on('message', async (order: Order) => {
  // who ordered finds out what is wrong
  const made = await make(order).catch(() => undefined);
  parentPort?.postMessage({ id: order.id, made } satisfies Delivery);
});
