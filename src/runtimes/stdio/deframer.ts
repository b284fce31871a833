/** Takes frames out of bytes as they come. What is none is noise, and told of. */
import { Reader } from '../wire/reader.ts';
import { HEADER, MAGIC } from './frames.ts';

/** Bytes in a row that are no frame: more than this, and the other side does not speak the protocol. */
const MAX_NOISE = 1024 * 1024;

/** The other side does not keep to the protocol. Not an Error: whoever reads makes one of it. */
export class Violation {
  readonly why: string;
  constructor(why: string) {
    this.why = why;
  }
}

export interface DeframerOptions {
  /** The longest message that is taken, in bytes. */
  readonly maxFrameBytes: number;
  /** @param reader in which the message is, and nothing else */
  onFrame(reader: Reader): void;
  onNoise(bytes: Uint8Array): void;
}

export class Deframer {
  readonly #options: DeframerOptions;
  /** What was not read yet: the beginning of a frame. */
  #parts: Buffer[] = [];
  #have = 0;
  /** How many bytes there must be for another look. */
  #need = 0;
  #noise = 0;

  constructor(options: DeframerOptions) {
    this.#options = options;
  }

  /** Whether it is in the middle of a frame. */
  get isMidway(): boolean {
    return this.#have > 0;
  }

  /** @throws Violation, and what `onFrame` throws; no more may be pushed then */
  push(chunk: Buffer): void {
    this.#parts.push(chunk);
    this.#have += chunk.length;
    if (this.#have < this.#need) return;
    const bytes = this.#parts.length === 1 ? chunk : Buffer.concat(this.#parts, this.#have);
    const rest = this.#read(bytes);
    this.#parts = rest === bytes.length ? [] : [bytes.subarray(rest)];
    this.#have = bytes.length - rest;
  }

  /** @returns where the bytes begin that are to be kept */
  #read(bytes: Buffer): number {
    const reader = new Reader(bytes);
    let at = 0;
    for (;;) {
      const left = bytes.length - at;
      this.#need = HEADER;
      if (left === 0) return at;
      if (!isMagic(bytes, at)) {
        const next = nextMagic(bytes, at + 1);
        this.#tellNoise(bytes.subarray(at, next));
        at = next;
        continue;
      }
      if (left < HEADER) return at;
      const length = bytes.readUInt32LE(at + MAGIC.length);
      const { maxFrameBytes } = this.#options;
      if (length > maxFrameBytes) {
        throw new Violation(`it sent a frame of ${length} bytes, and ${maxFrameBytes} is the most (maxFrameBytes)`);
      }
      const end = at + HEADER + length;
      if (end > bytes.length) {
        this.#need = end - at;
        return at;
      }
      this.#noise = 0;
      this.#options.onFrame(reader.within(at + HEADER, end));
      at = end;
    }
  }

  #tellNoise(bytes: Uint8Array): void {
    this.#noise += bytes.length;
    this.#options.onNoise(bytes);
    if (this.#noise > MAX_NOISE) throw new Violation(`it sent more than ${MAX_NOISE} bytes that are no frames`);
  }
}

/** Whether the magic begins there, as far as there are bytes. */
function isMagic(bytes: Buffer, at: number): boolean {
  for (let i = 0; i < MAGIC.length && at + i < bytes.length; i++) if (bytes[at + i] !== MAGIC[i]) return false;
  return true;
}

function nextMagic(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(MAGIC[0] ?? 0, from); at >= 0; at = bytes.indexOf(MAGIC[0] ?? 0, at + 1)) {
    if (isMagic(bytes, at)) return at;
  }
  return bytes.length;
}
