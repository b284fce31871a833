/** `crypto`: random values and digests by the host; bytes are written into, and read from, arrays of this realm. */

import { copyArrayBuffer, copyTypedArray, isArrayBuffer, typedArrayName } from '../../boundary/copy.ts';
import { RealmUint8Array } from './primordials.ts';

export interface CryptoHooks {
  randomUUID(): string;
  /** Fills bytes of this realm. */
  fill(bytes: Uint8Array): void;
  /** @returns the digest, one character for each byte, or undefined for an unknown algorithm */
  digest(algorithm: string, bytes: Uint8Array): string | undefined;
}

const MAX_RANDOM = 65_536;

/** @param count counts the work on bytes */
export function createCrypto(hooks: CryptoHooks, count: (data: unknown) => void): object {
  const integerArray = (array: unknown): array is { buffer: ArrayBuffer; byteOffset: number; byteLength: number } =>
    /^(?:Big)?(?:Int|Uint)/.test(typedArrayName(array) ?? '');

  const bytesOf = (data: unknown): Uint8Array => {
    const name = typedArrayName(data);
    if (name !== undefined) {
      const copy = copyTypedArray(data as object, name) as Uint8Array;
      return new RealmUint8Array(copy.buffer, copy.byteOffset, copy.byteLength);
    }
    if (typeof data === 'object' && data !== null && isArrayBuffer(data))
      return new RealmUint8Array(copyArrayBuffer(data));
    throw new TypeError('the data must be an ArrayBuffer or a typed array');
  };

  const hash = async (algorithm: unknown, data: unknown): Promise<ArrayBuffer> => {
    const named =
      typeof algorithm === 'object' && algorithm !== null ? (algorithm as { name: unknown }).name : algorithm;
    const latin1 = hooks.digest(`${named}`.toUpperCase(), bytesOf(data));
    if (latin1 === undefined) throw new TypeError(`${named} is not a digest: use SHA-1, SHA-256, SHA-384 or SHA-512`);
    return RealmUint8Array.from(latin1, (character) => character.charCodeAt(0)).buffer;
  };
  const subtle = {
    /** What the work costs is counted before there is a promise, which would keep a termination to itself. */
    digest(algorithm: unknown, data: unknown): Promise<ArrayBuffer> {
      count(data);
      return hash(algorithm, data);
    },
  };
  return {
    subtle,
    randomUUID: () => hooks.randomUUID(),
    getRandomValues<A>(array: A): A {
      if (!integerArray(array)) throw new TypeError('crypto.getRandomValues fills an integer typed array');
      if (array.byteLength > MAX_RANDOM)
        throw new RangeError(`crypto.getRandomValues fills at most ${MAX_RANDOM} bytes`);
      hooks.fill(new RealmUint8Array(array.buffer, array.byteOffset, array.byteLength));
      return array;
    },
  };
}
