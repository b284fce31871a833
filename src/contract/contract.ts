/** What the rest of tsugi hands around for a contract: a schema, and for the compiler the type that it describes. */

import type { Schema } from './schema.ts';

declare const described: unique symbol;

/** A schema that was checked. Made by `reflectContract` and `loadContract`; deeply frozen. */
export interface Contract<T> {
  readonly schema: Schema;
  /** Where the TypeScript source is; absent if the contract was loaded from a schema. */
  readonly origin?: ContractOrigin;
  /** Never present. It makes the compiler refuse a `Contract<A>` where a `Contract<B>` is wanted, unless A is a B. */
  readonly [described]?: () => T;
}

export interface ContractOrigin {
  /** The absolute path of the source file. */
  readonly file: string;
  /** The name under which the file exports the type. */
  readonly type: string;
  /** True if the source sees the declarations of the DOM or of Node, which plugins do not have. */
  readonly ambient?: true;
}

/** Wraps a schema that was validated or reflected; freezes it in place. */
export function makeContract<T>(schema: Schema, origin?: ContractOrigin): Contract<T> {
  deepFreeze(schema);
  return Object.freeze(origin === undefined ? { schema } : { schema, origin: Object.freeze({ ...origin }) });
}

/** Only for trees that this folder built itself: own, plain, and free of cycles. */
function deepFreeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const inner of Object.values(value)) deepFreeze(inner);
}
