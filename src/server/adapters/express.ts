/** `tsugi/express`: plugins as a middleware of Express. Put it before what parses bodies, or plugins cannot read them. */
export { type AdapterOptions, type Closable, type NodeMiddleware, tsugi } from './node.ts';
