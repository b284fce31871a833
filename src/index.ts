/** tsugi: plugins in TypeScript source, bound to an interface of the host and called like any function. */
export {
  type Contract,
  type ContractOrigin,
  checkPlugins,
  type Diagnostic,
  loadContract,
  type ReflectOptions,
  reflectContract,
  type Schema,
} from './contract/index.ts';
export { ERROR_CODES, type ErrorCode, type LimitName, TsugiError } from './diagnostics/error.ts';
export {
  createHost,
  defineModule,
  type Grant,
  type Host,
  type HostChanges,
  type HostEvents,
  HostModule,
  type HostOptions,
  type Latency,
  type Logger,
  type Manifest,
  type ModuleContext,
  type ModuleDefinition,
  type Plugin,
  type PluginContext,
  type PluginStats,
  type PluginStatus,
  type Progress,
  type Supervision,
} from './host/index.ts';
export {
  type ArgumentChecks,
  type Engine,
  type GuestModule,
  Interpreter,
  type InterpreterOptions,
  type Limits,
  printBoundary,
} from './interpreter/index.ts';
