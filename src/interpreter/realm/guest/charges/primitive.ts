/** The conversion of objects to primitive values, where what comes of it is looked at before V8 goes on with it. */
import { apply } from '../primordials.ts';

const toPrimitiveSymbol: typeof Symbol.toPrimitive = Symbol.toPrimitive;

export const isObject = (value: unknown): value is object =>
  typeof value === 'object' ? value !== null : typeof value === 'function';

type Convertible = { readonly [Symbol.toPrimitive]?: unknown; readonly valueOf?: unknown; readonly toString?: unknown };

/**
 * ToPrimitive (ECMA-262 7.1.1) of an object.
 * @throws TypeError if it has none, and what its methods throw
 */
export function toPrimitive(object: object, hint: 'default' | 'number'): unknown {
  const source = object as Convertible;
  const exotic = source[toPrimitiveSymbol];
  if (exotic !== undefined && exotic !== null) {
    // for what cannot be called the error is that of the call
    const value: unknown = apply(exotic as () => unknown, object, [hint]);
    if (!isObject(value)) return value;
    throw new TypeError(NO_PRIMITIVE);
  }
  const { valueOf } = source;
  if (typeof valueOf === 'function') {
    const value: unknown = apply(valueOf, object, []);
    if (!isObject(value)) return value;
  }
  const { toString } = source;
  if (typeof toString === 'function') {
    const value: unknown = apply(toString, object, []);
    if (!isObject(value)) return value;
  }
  throw new TypeError(NO_PRIMITIVE);
}
const NO_PRIMITIVE = 'Cannot convert object to primitive value';
