/**
 * Iterables of the guest. Where V8's own syntax does the whole of a protocol it is used; its message about what cannot be
 * iterated is replaced, as it would name the machine's variables.
 */

import { apply, getOwnPropertyDescriptor, stringIndexOf, stringStartsWith } from '../../realm/guest/primordials.ts';
import type { Expr } from '../ir.ts';
import { described, isObject, notCallable, notIterable, propertyOf, RealmTypeError, sketch } from './faults.ts';
import type { Callable } from './state.ts';

export interface IteratorRecord {
  readonly iterator: object;
  readonly next: unknown;
  done: boolean;
}

/** The elements of an iterable (ArrayAccumulation, 13.2.4.1). */
export function collect(value: unknown, text: string): unknown[] {
  try {
    return [...($tsugi_spread(value) as unknown[])];
  } catch (error) {
    throw explained(error, value, text);
  }
}

/** True for what is an array of the machine's already: an operand that was collected in its turn. */
export const isCollected = (value: Expr): boolean =>
  value.t === 'slot' || value.t === 'collect' || (value.t === 'spill' && value.result.t === 'collect');

/** The error of a failed iteration, or a better one if the value was not iterable at all. */
export function explained(error: unknown, value: unknown, text: string): unknown {
  if (value !== undefined && value !== null) {
    if (typeof value === 'string') return error;
    if (isObject(value) && !isRefused(error, value)) return error;
  }
  return notIterable(value, text);
}

/** Whether V8 has found no method. An accessor is not called a second time: what V8 said has to tell. */
function isRefused(error: unknown, value: object): boolean {
  try {
    const found = propertyOf(value, iteratorSymbol);
    if (found === undefined || 'value' in found) return typeof found?.value !== 'function';
    const message = isObject(error) ? getOwnPropertyDescriptor(error, 'message')?.value : undefined;
    if (typeof message !== 'string') return false;
    return stringIndexOf(message, ' is not iterable') >= 0 || stringStartsWith(message, 'Spread syntax requires');
  } catch {
    return false;
  }
}
const iteratorSymbol: typeof Symbol.iterator = Symbol.iterator;
const asyncIteratorSymbol: typeof Symbol.asyncIterator = Symbol.asyncIterator;

/** GetIterator (7.4.3) with sync. */
export function open(value: unknown, text: string): IteratorRecord {
  if (value === undefined || value === null) throw notIterable(value, text);
  const method = (value as { [Symbol.iterator]: unknown })[iteratorSymbol];
  if (typeof method !== 'function') throw notIterable(value, text);
  return record(apply(method as Callable, value, []));
}

function record(iterator: unknown): IteratorRecord {
  if (!isObject(iterator)) throw new RealmTypeError(`Result of the Symbol.iterator method is not an object`);
  return { iterator, next: (iterator as { next: unknown }).next, done: false };
}

export type AsyncRecord = IteratorRecord & { readonly sync: boolean };

/** The async iterator of a value, or the sync one if it has none; `sync` tells which. */
export function openAsync(value: unknown, text: string): AsyncRecord {
  if (value === undefined || value === null) {
    throw new RealmTypeError(`Cannot read properties of ${sketch(value)} (reading 'Symbol(Symbol.asyncIterator)')`);
  }
  const method = (value as { [Symbol.asyncIterator]: unknown })[asyncIteratorSymbol];
  if (method === undefined || method === null) {
    const plain = (value as { [Symbol.iterator]: unknown })[iteratorSymbol];
    if (plain === undefined || plain === null) {
      throw new RealmTypeError(`${text === '' ? sketch(value) : text} is not async iterable`);
    }
    if (typeof plain !== 'function') throw notCallable(described(plain));
    const { iterator, next } = record(apply(plain as Callable, value, []));
    return { iterator, next, done: false, sync: true };
  }
  if (typeof method !== 'function') throw notCallable(described(method));
  const iterator = apply(method as Callable, value, []);
  if (!isObject(iterator)) throw new RealmTypeError('Result of the Symbol.asyncIterator method is not an object');
  return { iterator, next: (iterator as { next: unknown }).next, done: false, sync: false };
}

/** What an iterator gives must be an object. */
export function resultOf(result: unknown): { done: unknown; value: unknown } {
  if (!isObject(result)) throw new RealmTypeError(`Iterator result ${sketch(result)} is not an object`);
  return result as { done: unknown; value: unknown };
}

/** Calls `next`; what it gives must be an object. */
export function advance({ iterator, next }: IteratorRecord, value?: unknown): { done: unknown; value: unknown } {
  if (typeof next !== 'function') throw new RealmTypeError(`${sketch(next)} is not a function`);
  return resultOf(apply(next as Callable, iterator, [value]));
}

/** IteratorStepValue (7.4.10): undefined at the end, with `done` set. Errors of the iterator count as its end. */
export function step(of: IteratorRecord): unknown {
  if (of.done) return undefined;
  of.done = true;
  const result = advance(of);
  if (result.done) return undefined;
  const { value } = result;
  of.done = false;
  return value;
}

/** A step whose value nobody asks for. */
export function skip(of: IteratorRecord): void {
  if (of.done) return;
  of.done = true;
  if (!advance(of).done) of.done = false;
}

/** IteratorClose (7.4.11) with a normal completion. */
export function close({ iterator }: IteratorRecord): void {
  const method = (iterator as { return?: unknown }).return;
  if (method === undefined || method === null) return;
  if (typeof method !== 'function') throw new RealmTypeError(`${sketch(method)} is not a function`);
  resultOf(apply(method as Callable, iterator, []));
}

/** IteratorClose with a throw completion, which outlives whatever closing does. */
export function closeQuietly({ iterator }: IteratorRecord): void {
  try {
    const method = (iterator as { return?: unknown }).return;
    if (method !== undefined && method !== null) apply(method as Callable, iterator, []);
  } catch {
    // the first error counts
  }
}
