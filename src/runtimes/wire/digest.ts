/** Contracts by what they are on the wire: two sides that were made at different times can tell whether they agree. */
import { createHash } from 'node:crypto';
import type { ProtoFile } from './model.ts';
import { protoText } from './proto-text.ts';

/** @returns 64 hexadecimal digits: the SHA-256 of the `.proto` text without its comments */
export const digestOf = (file: ProtoFile): string =>
  createHash('sha256')
    .update(protoText(file).replace(/^\s*\/\/.*\n/gm, ''))
    .digest('hex');
