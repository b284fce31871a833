/** What is different at the two ends of a connection: how errors are told, and how those of the other side are seen. */
import type { Failure } from '../wire/failure.ts';

export interface Side {
  /** The first number that this side gives out; every second number after it is its own. */
  readonly first: 1 | 2;
  /** Arguments of a call of this side do not fit. */
  badArguments(label: string, text: string): Error;
  /** What the other side gave does not fit. */
  badResult(label: string, text: string): Error;
  /** What this side gives does not fit: a result, or an item of a stream. */
  badOwn(label: string, text: string, value: unknown): Error;
  /** @param limit the bytes that the other side takes */
  tooLong(label: string, limit: number): Error;
  /** A call whose result was not there in time. */
  late(label: string): Error;
  /** What the other side has told. */
  seen(failure: Failure): Error;
  /** What the other side may know of what was thrown here. */
  told(thrown: unknown): Failure;
}
