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
  type Host,
  type HostEvents,
  type HostOptions,
  type Logger,
  type Plugin,
  type PluginContext,
  type PluginStatus,
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
