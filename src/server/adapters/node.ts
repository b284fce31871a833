/** `tsugi/node`: plugins in front of a handler of node:http, and in any framework that takes `(req, res, next)`. */
import type http from 'node:http';
import { attach } from './attach.ts';
import { type AdapterOptions, adapterPlugins, type Closable } from './plugins.ts';

export type { AdapterOptions, Closable } from './plugins.ts';

export interface NodeMiddleware extends Closable {
  (req: http.IncomingMessage, res: http.ServerResponse, next: (error?: unknown) => void): void;
}

/**
 * @returns a function that runs the chain; `next` is called when all plugins have let the request pass
 * @throws TsugiError `LOAD` for options that are wrong, and if a plugin cannot be loaded
 */
export async function tsugi(options: AdapterOptions = {}): Promise<NodeMiddleware> {
  const plugins = await adapterPlugins(options);
  const middleware = (req: http.IncomingMessage, res: http.ServerResponse, next: (error?: unknown) => void): void => {
    // Express and its like take the path that a middleware is mounted at off the url.
    const { baseUrl: base = '' } = req as { readonly baseUrl?: string };
    attach(plugins, req, res, { base, pass: () => next() }).catch(next);
  };
  return Object.assign(middleware, { close: plugins.close });
}
