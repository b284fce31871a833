/** What the rest of tsugi uses of the interpreter. */
export { limitText } from './boundary/faults.ts';
export type { Slot } from './boundary/generate/front.ts';
export {
  type Arm,
  checkLength,
  declared,
  firstArray,
  firstFit,
  firstOf,
  isInherited,
  MAX_LENGTH,
  Mismatch,
  mismatchText,
  within,
} from './boundary/mismatch.ts';
export { readablePreview } from './boundary/preview.ts';
export type { CallWatch } from './boundary/watch.ts';
export { Interpreter } from './interpreter.ts';
export type { Limits } from './meter/tuning.ts';
export { DEFAULT_LIMITS } from './meter/tuning.ts';
export type { GuestModule } from './module.ts';
export {
  type ArgumentChecks,
  backendOf,
  type DeterministicOption,
  deterministicOf,
  ENGINES,
  type Engine,
  type InterpreterOptions,
  limitsOf,
} from './options.ts';
export { promiseClass, watchRejections } from './rejections.ts';
export { isUnfinished, LAST, Session } from './session/session.ts';
export { printBoundary, Shared } from './shared.ts';
export { Root } from './transpile/confine.ts';
export { bundleForNode, parseJson, type Transpiled } from './transpile/esbuild.ts';
export { Trusted, TrustedPrograms } from './trusted.ts';
export { TypedModule } from './typed-module.ts';
