/** The host's side of the web's globals: pure functions over strings, numbers and bytes of the guest's realm. */
import { createHash, randomFillSync, randomUUID } from 'node:crypto';
import type { CryptoHooks } from './guest/crypto.ts';
import type { EncodingHooks } from './guest/encoding.ts';
import type { UrlHooks } from './guest/url.ts';
import { URL_PARTS, type UrlPart } from './guest/url.ts';

const parts = (url: URL): string => URL_PARTS.map((part) => url[part]).join('\n');

export const urlHooks: UrlHooks = {
  parse: (url, base) => (URL.canParse(url, base) ? parts(new URL(url, base)) : undefined),
  set: (href, part, value) => {
    const url = new URL(href);
    if (part !== 'origin') url[part as Exclude<UrlPart, 'origin'>] = value;
    return parts(url);
  },
};

const ALGORITHMS: Readonly<Record<string, string>> = {
  'SHA-1': 'sha1',
  'SHA-256': 'sha256',
  'SHA-384': 'sha384',
  'SHA-512': 'sha512',
};

export const cryptoHooks: CryptoHooks = {
  randomUUID: () => randomUUID(),
  fill: (bytes) => void randomFillSync(bytes),
  digest: (algorithm, bytes) => {
    const name = Object.hasOwn(ALGORITHMS, algorithm) ? ALGORITHMS[algorithm] : undefined;
    return name === undefined ? undefined : createHash(name).update(bytes).digest().toString('latin1');
  },
};

/** Decoders keep state between the chunks of a stream, so each realm has its own. */
export function createEncodingHooks(): EncodingHooks {
  const encoder = new TextEncoder();
  const streaming = new Map<number, InstanceType<typeof TextDecoder>>();
  return {
    utf8Length: (text) => Buffer.byteLength(text),
    encodeInto: (text, target) => encoder.encodeInto(text, target),
    encodingName: (label) => {
      try {
        return new TextDecoder(label).encoding;
      } catch {
        return undefined;
      }
    },
    decode: (id, encoding, fatal, ignoreBOM, bytes, stream) => {
      const decoder = streaming.get(id) ?? new TextDecoder(encoding, { fatal, ignoreBOM });
      if (stream) streaming.set(id, decoder);
      else streaming.delete(id);
      try {
        return decoder.decode(bytes as Uint8Array | undefined, { stream });
      } catch {
        return undefined;
      }
    },
    atob: (text) => {
      try {
        return atob(text);
      } catch {
        return undefined;
      }
    },
    btoa: (text) => {
      try {
        return btoa(text);
      } catch {
        return undefined;
      }
    },
  };
}
