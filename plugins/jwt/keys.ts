/** The keys of the config: secrets, and public keys as JSON Web Keys (RFC 7517). */
import { bytesOf, toNumber } from './bytes.ts';

export type Algorithm = 'HS256' | 'HS384' | 'HS512' | 'RS256' | 'RS384' | 'RS512' | 'ES256';

/** One key, for one algorithm: a token never chooses how it is verified. */
export interface Key {
  alg: Algorithm;
  /** Tokens that name a key (`kid`) are only verified with that. */
  kid?: string;
  /** For HS256, HS384 and HS512: the secret as text. */
  secret?: string;
  /** The same in base64url, as a JSON Web Key has it. */
  k?: string;
  /** For RS256, RS384 and RS512: modulus and exponent, in base64url. */
  n?: string;
  e?: string;
  /** For ES256: the point, in base64url. */
  x?: string;
  y?: string;
  /** Members of JSON Web Keys that are not needed. */
  kty?: string;
  use?: string;
  crv?: string;
}

export type VerificationKey = { readonly kid: string | undefined; readonly alg: Algorithm } & (
  | { readonly kind: 'secret'; readonly secret: Uint8Array }
  | { readonly kind: 'rsa'; readonly modulus: bigint; readonly exponent: bigint; readonly bytes: number }
  | { readonly kind: 'ec'; readonly x: bigint; readonly y: bigint }
);

/** RFC 7518, 3.2: no secret shorter than the digest. */
const DIGEST_BYTES = { '256': 32, '384': 48, '512': 64 } as const;
/** NIST SP 800-131A, and a bound on the work. */
const [MIN_RSA_BITS, MAX_RSA_BITS] = [2048, 8192];

/** @throws TypeError that names the key, and never shows a secret */
export async function importKeys(keys: readonly Key[]): Promise<VerificationKey[]> {
  if (!Array.isArray(keys) || keys.length === 0) throw new TypeError('config.keys must have at least one key');
  return keys.map((key, at) => {
    const here = `config.keys[${at}]`;
    const bytes = (name: 'k' | 'n' | 'e' | 'x' | 'y'): Uint8Array => {
      const text = key[name];
      const found = text === undefined ? undefined : bytesOf(text);
      if (found === undefined) throw new TypeError(`${here}.${name} must be base64url`);
      return found;
    };
    const head = { kid: key.kid, alg: key.alg };
    if (key.alg.startsWith('HS')) {
      const secret = key.secret === undefined ? bytes('k') : new TextEncoder().encode(key.secret);
      const least = DIGEST_BYTES[key.alg.slice(2) as keyof typeof DIGEST_BYTES];
      if (secret.byteLength < least)
        throw new TypeError(`${here}: the secret must have at least ${least} bytes for ${key.alg}`);
      return { ...head, kind: 'secret', secret };
    }
    if (key.alg === 'ES256') return { ...head, kind: 'ec', x: toNumber(bytes('x')), y: toNumber(bytes('y')) };
    const modulus = toNumber(bytes('n'));
    const bits = modulus.toString(2).length;
    if (bits < MIN_RSA_BITS || bits > MAX_RSA_BITS) {
      throw new TypeError(`${here}.n must have ${MIN_RSA_BITS} to ${MAX_RSA_BITS} bits, got ${bits}`);
    }
    return { ...head, kind: 'rsa', modulus, exponent: toNumber(bytes('e')), bytes: Math.ceil(bits / 8) };
  });
}
