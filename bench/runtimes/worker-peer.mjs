/** The bare worker thread. */
import { parentPort, workerData } from 'node:worker_threads';

const { default: plugin } = await import(workerData);

parentPort.on('message', async ({ id, request }) => {
  parentPort.postMessage({ id, response: await plugin.handle(request) });
});
