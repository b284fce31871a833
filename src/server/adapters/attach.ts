/** Runs the chain for one request of node:http, with the handlers behind it at the chain's end. */
import type http from 'node:http';
import { capture, writerOf } from './capture.ts';
import { incomingOf } from './incoming.ts';
import { AdapterExchange, type AdapterPlugins } from './plugins.ts';
import { reply } from './reply.ts';

export interface Attached {
  /** What the framework has taken off the url. */
  readonly base?: string;
  /**
   * Lets the handlers behind the chain run. What they write goes to the plugins.
   * @param rerouted whether method or url are others than they were
   */
  readonly pass: (rerouted: boolean) => void;
  /** Told before a plugin's own answer is written, without `pass` having been called. */
  readonly answer?: () => void;
}

/** @returns when the response has been handed to the socket; never rejects */
export async function attach(
  plugins: AdapterPlugins,
  req: http.IncomingMessage,
  res: http.ServerResponse,
  { base = '', pass, answer }: Attached,
): Promise<void> {
  const incoming = incomingOf(req, base, plugins.maxBufferedBytes);
  // What no plugin can look at, such as `CONNECT`, must not get past them.
  if (incoming === undefined) {
    answer?.();
    res.statusCode = 400;
    res.end();
    return;
  }
  const writer = writerOf(res);
  let passed = false;
  const exchange = new AdapterExchange(async () => {
    const rerouted = await incoming.apply();
    passed = true;
    const captured = capture(res, exchange, plugins.maxBufferedBytes);
    pass(rerouted);
    return captured;
  });
  res.once('close', () => exchange.end(res.writableFinished ? 'finished' : 'aborted'));
  const response = await plugins.handler(incoming.request, exchange);
  if (!passed) answer?.();
  await reply(res, writer, response, exchange, plugins);
}
