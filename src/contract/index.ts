/** Contracts: from a TypeScript interface to a checked schema, and the check of plugins against it. */

export {
  type CheckOptions,
  checkPlugins,
  MISFIT_CODES,
  type PluginEntry,
  type Verdict,
} from './check.ts';
export { conform } from './conform.ts';
export { type Contract, type ContractOrigin, makeContract } from './contract.ts';
export type { Diagnostic } from './diagnostic.ts';
export { GUEST_GLOBALS } from './guest-globals.ts';
export { judgeAside } from './judge-aside.ts';
export { type Portability, portability } from './portable.ts';
export { printType, schemaToText } from './print.ts';
export { type ReflectedSchema, type ReflectOptions, reflectContract, reflectSchema } from './reflect.ts';
export * from './schema.ts';
export { loadContract } from './validate.ts';
