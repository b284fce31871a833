/** `tsugi/fastify`: plugins as a plugin of Fastify, for all routes of the instance that it is registered in. */
import type http from 'node:http';
import { attach } from './attach.ts';
import { type AdapterOptions, adapterPlugins } from './plugins.ts';

export type { AdapterOptions } from './plugins.ts';

/** What is used of Fastify's instance, request and reply. */
export interface FastifyLike {
  addHook(name: 'onRequest', hook: (request: FastifyRequest, reply: FastifyReply, done: () => void) => void): unknown;
  addHook(name: 'onClose', hook: () => Promise<void>): unknown;
  routing(req: http.IncomingMessage, res: http.ServerResponse): void;
}

interface FastifyRequest {
  readonly raw: http.IncomingMessage;
}

interface FastifyReply {
  readonly raw: http.ServerResponse;
  hijack(): unknown;
}

/** @throws TsugiError `LOAD` for options that are wrong, and if a plugin cannot be loaded */
async function register(fastify: FastifyLike, options: AdapterOptions): Promise<void> {
  const { folder, plugins: chain, grant, watch, limits, engine, maxBufferedBytes, logger } = options;
  // Fastify adds options of its own, such as a prefix.
  const given = { folder, plugins: chain, grant, watch, limits, engine, maxBufferedBytes, logger };
  const known = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const plugins = await adapterPlugins(known);
  /** Those that a plugin gave another url: they take their route anew, and have been through the chain. */
  const rerouted = new WeakSet<http.IncomingMessage>();
  fastify.addHook('onRequest', (request, reply, done) => {
    if (rerouted.has(request.raw)) return done();
    void attach(plugins, request.raw, reply.raw, {
      pass: (elsewhere) => {
        if (!elsewhere) return done();
        rerouted.add(request.raw);
        reply.hijack();
        fastify.routing(request.raw, reply.raw);
      },
      answer: () => reply.hijack(),
    });
  });
  fastify.addHook('onClose', plugins.close);
}

/** Fastify's way to say that hooks are for the instance itself, not for one within. */
export const tsugi: typeof register = Object.assign(register, { [Symbol.for('skip-override')]: true });
