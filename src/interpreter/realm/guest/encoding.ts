/** `TextEncoder`, `TextDecoder`, `atob` and `btoa` over the host's: strings cross by value, bytes are written in place. */
import { DOMException } from './dom-exception.ts';
import { RealmUint8Array } from './primordials.ts';

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

export function createEncoding(hooks: EncodingHooks): Record<string, unknown> {
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
      const { read, written } = hooks.encodeInto(`${input}`, target);
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
      const text = hooks.decode(this.#id, this.#encoding, this.#fatal, this.#ignoreBOM, input, stream);
      if (text === undefined) throw new TypeError(`the bytes are not valid ${this.#encoding}`);
      return text;
    }
  }

  return {
    TextEncoder,
    TextDecoder,
    atob(data: unknown): string {
      const text = hooks.atob(`${data}`);
      if (text === undefined) throw new DOMException('The string to be decoded is not correctly encoded.', 'InvalidCharacterError');
      return text;
    },
    btoa(data: unknown): string {
      const text = hooks.btoa(`${data}`);
      if (text === undefined) throw new DOMException('The string has a character above U+00FF.', 'InvalidCharacterError');
      return text;
    },
  };
}
