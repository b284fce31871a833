/** The frame `Abort`: a signal, and why it was aborted. */
import { Mismatch } from '../../interpreter/index.ts';
import { NO_HANDLES } from '../wire/failure.ts';
import type { Reader } from '../wire/reader.ts';
import { readStructured, structured } from '../wire/value.ts';
import type { Writer } from '../wire/writer.ts';
import { Body, uint32 } from './frames.ts';

const VALUE = structured('Value');

/** @param reason left out if it has no copy */
export function writeAbort(writer: Writer, id: number, reason: unknown): void {
  uint32(writer, 1, id);
  if (reason === undefined) return;
  const { length, depth } = writer;
  try {
    writer.byte((2 << 3) | 2);
    VALUE.write(writer, reason, NO_HANDLES);
  } catch (error) {
    if (!(error instanceof Mismatch)) throw error;
    writer.rewind(length, depth);
  }
}

/** Reads to the end of the message that the reader is in. */
export function readAbort(reader: Reader): { readonly id: number; readonly reason: unknown } {
  const body = new Body().read(reader);
  return { id: body.number(1), reason: body.has(2) ? readStructured(body.within(2, reader)) : undefined };
}
