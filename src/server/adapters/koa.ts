/**
 * `tsugi/koa`: plugins as a middleware of Koa. Koa writes its answer when all middleware has returned, so plugins see the
 * response that goes out, whatever stands before them.
 */
import type http from 'node:http';
import { attach } from './attach.ts';
import { type AdapterOptions, adapterPlugins, type Closable } from './plugins.ts';

export type { AdapterOptions, Closable } from './plugins.ts';

/** What is used of Koa's context. */
export interface KoaContext {
  readonly req: http.IncomingMessage;
  readonly res: http.ServerResponse;
  respond?: boolean | undefined;
}

export interface KoaMiddleware extends Closable {
  (context: KoaContext, next: () => Promise<unknown>): Promise<void>;
}

/** @throws TsugiError `LOAD` for options that are wrong, and if a plugin cannot be loaded */
export async function tsugi(options: AdapterOptions = {}): Promise<KoaMiddleware> {
  const plugins = await adapterPlugins(options);
  const middleware = async (context: KoaContext, next: () => Promise<unknown>): Promise<void> => {
    const goesOn = await new Promise<boolean>((resolve, reject) => {
      attach(plugins, context.req, context.res, {
        pass: () => resolve(true),
        answer: () => {
          context.respond = false;
          resolve(false);
        },
      }).catch(reject);
    });
    if (goesOn) await next();
  };
  return Object.assign(middleware, { close: plugins.close });
}
