/** The thread that `Compiler` orders from. */
import { parentPort } from 'node:worker_threads';
import type { Delivery, Order } from './compile-aside.ts';
import { compileModule, type ImageData } from './image.ts';

function imageOf({ given }: Order): ImageData | undefined {
  try {
    return compileModule(...given);
  } catch {
    return undefined;
  }
}

parentPort?.on('message', (order: Order) => {
  const image = imageOf(order);
  parentPort?.postMessage({ id: order.id, image } satisfies Delivery);
});
