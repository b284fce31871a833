/** What crosses as a number that stands for it: the transport knows what to do when the other side names the number. */
import type { WireFunction, WireStream } from './wire.ts';

export type Callback = (...args: unknown[]) => unknown;

/** Numbers are above 0 and below 2 ** 32. */
export interface Handles {
  /** @returns the number under which the other side may call it */
  exportFunction(type: WireFunction, callback: Callback): number;
  /** @throws Malformed for a number that cannot stand for one */
  importFunction(type: WireFunction, handle: number): Callback;
  exportIterable(type: WireStream, iterable: object): number;
  /** @returns an AsyncIterable, an AsyncGenerator or a ReadableStream, as `type.kind` says */
  importIterable(type: WireStream, handle: number): object;
  exportSignal(signal: AbortSignal): number;
  importSignal(handle: number): AbortSignal;
}
