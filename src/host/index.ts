/** What the rest of tsugi uses of the host. */
export { type FoundPlugin, findPlugins } from './folder.ts';
export { createHost, type Host, type HostEvents, type HostOptions } from './host.ts';
export type { Logger, PluginContext } from './logger.ts';
export type { Plugin, PluginStatus } from './plugin.ts';
