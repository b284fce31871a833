/** What the rest of tsugi uses of the host. */
export { type FoundPlugin, findPlugins } from './folder.ts';
export type { Grant } from './grants.ts';
export { createHost } from './host.ts';
export type { Logger, PluginContext } from './logger.ts';
export type { Manifest } from './manifest.ts';
export { defineModule, HostModule, type ModuleContext, type ModuleDefinition } from './module.ts';
export type { Host, HostChanges, HostEvents, HostOptions, Progress, Supervision } from './options.ts';
export type { Plugin, PluginStatus } from './plugin.ts';
export type { Latency, PluginStats } from './stats.ts';
