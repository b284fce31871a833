/** What the rest of tsugi uses of the host. */
export { type FoundPlugin, findPlugins, hasSource, isInterpreted } from './folder.ts';
export type { Grant } from './grants.ts';
export { createHost } from './host.ts';
export { consoleOf, contextOf, type Logger, type PluginContext, silentLogger } from './logger.ts';
export type { Manifest } from './manifest.ts';
export type { LibraryManifest } from './manifest-runtime.ts';
export { defineModule, HostModule, type ModuleContext, type ModuleDefinition } from './module.ts';
export type { Host, HostChanges, HostEvents, HostOptions, Progress, Supervision } from './options.ts';
export type { Plugin, PluginStatus } from './plugin.ts';
export { RUNTIME_NAMES, type Running, type Runtime, type RuntimeContext, type RuntimeName } from './runtime.ts';
export { checkPortable, isRuntime, type RuntimeGrants } from './runtimes.ts';
export type { Latency, PluginStats } from './stats.ts';
