/** `TextEncoder`, `TextDecoder`, `atob` and `btoa` over the host's: strings cross by value, bytes are written in place. */
import { copyArrayBuffer, copyTypedArray, isArrayBuffer, typedArrayName } from '../../boundary/copy.ts';
import type { DOMExceptionClass } from './dom-exception.ts';
import { apply, getOwnPropertyDescriptor, RealmUint8Array } from './primordials.ts';

export interface EncodingHooks {
  /** Writes UTF-8 of `text` into `target`, which is of this realm. @returns UTF-16 units read and bytes written */
  encodeInto(text: string, target: Uint8Array): { read: number; written: number };
  utf8Length(text: string): number;
  /** @returns undefined if the label is not one of an encoding */
  encodingName(label: string): string | undefined;
  /** @param id a decoder with state for streaming. @returns undefined for malformed bytes if `fatal` */
  decode(
    id: number,
    encoding: string,
    fatal: boolean,
    ignoreBOM: boolean,
    bytes: unknown,
    stream: boolean,
  ): string | undefined;
  /** @returns undefined if the text is not Base64 */
  atob(text: string): string | undefined;
  /** @returns undefined if a character is above U+00FF */
  btoa(text: string): string | undefined;
}

type Getter = () => unknown;

export function createEncoding(hooks: EncodingHooks, DOMException: DOMExceptionClass): Record<string, unknown> {
  const getter = (prototype: object, key: string): Getter => getOwnPropertyDescriptor(prototype, key)?.get as Getter;
  const typedArray = Object.getPrototypeOf(Uint8Array.prototype) as object;
  const ofArray = [getter(typedArray, 'buffer'), getter(typedArray, 'byteOffset'), getter(typedArray, 'byteLength')];
  const { prototype } = DataView;
  const ofView = [getter(prototype, 'buffer'), getter(prototype, 'byteOffset'), getter(prototype, 'byteLength')];

  /** The bytes under an array or a DataView, as an array that has no properties of an author's. */
  function ownView(view: object, [buffer, offset, length] = ofArray): Uint8Array {
    const read = (part: Getter | undefined): unknown => apply(part as Getter, view, []);
    return new RealmUint8Array(read(buffer) as ArrayBuffer, read(offset) as number, read(length) as number);
  }

  /** A copy of what may be decoded; told by its brand, as the host would look at anything else. */
  function bytesOf(input: unknown): unknown {
    if (input === undefined) return undefined;
    const name = typedArrayName(input);
    if (name !== undefined) return copyTypedArray(input as object, name);
    if (typeof input === 'object' && input !== null) {
      if (isArrayBuffer(input)) return copyArrayBuffer(input);
      try {
        return copyTypedArray(ownView(input, ofView), 'Uint8Array');
      } catch {
        // no DataView either
      }
    }
    throw new TypeError('the input must be an ArrayBuffer, a typed array or a DataView');
  }

  let decoders = 0;

  class TextEncoder {
    get encoding(): string {
      return 'utf-8';
    }
    encode(input = ''): Uint8Array {
      const text = `${input}`;
      const out = new RealmUint8Array(hooks.utf8Length(text));
      hooks.encodeInto(text, out);
      return out;
    }
    encodeInto(input: string, target: Uint8Array): { read: number; written: number } {
      // a check by brand, and a view of our own: what is no array must not get to the host, which would look at it
      if (typedArrayName(target) !== 'Uint8Array') throw new TypeError('the destination must be a Uint8Array');
      const { read, written } = hooks.encodeInto(`${input}`, ownView(target));
      return { read, written };
    }
  }

  class TextDecoder {
    readonly #id = ++decoders;
    readonly #encoding: string;
    readonly #fatal: boolean;
    readonly #ignoreBOM: boolean;

    constructor(label = 'utf-8', options: { fatal?: boolean; ignoreBOM?: boolean } = {}) {
      const name = hooks.encodingName(`${label}`);
      if (name === undefined) throw new RangeError(`"${label}" is not the label of an encoding`);
      this.#encoding = name;
      this.#fatal = Boolean(options.fatal);
      this.#ignoreBOM = Boolean(options.ignoreBOM);
    }
    get encoding(): string {
      return this.#encoding;
    }
    get fatal(): boolean {
      return this.#fatal;
    }
    get ignoreBOM(): boolean {
      return this.#ignoreBOM;
    }
    decode(input?: unknown, options: { stream?: boolean } = {}): string {
      const stream = Boolean(options.stream);
      const text = hooks.decode(this.#id, this.#encoding, this.#fatal, this.#ignoreBOM, bytesOf(input), stream);
      if (text === undefined) throw new TypeError(`the bytes are not valid ${this.#encoding}`);
      return text;
    }
  }

  return {
    TextEncoder,
    TextDecoder,
    atob(data: unknown): string {
      const text = hooks.atob(`${data}`);
      if (text === undefined)
        throw new DOMException('The string to be decoded is not correctly encoded.', 'InvalidCharacterError');
      return text;
    },
    btoa(data: unknown): string {
      const text = hooks.btoa(`${data}`);
      if (text === undefined)
        throw new DOMException('The string has a character above U+00FF.', 'InvalidCharacterError');
      return text;
    },
  };
}
