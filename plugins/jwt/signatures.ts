/** Signatures of the algorithms that a key can have (RFC 7518, 3). Only public numbers and digests are calculated with. */
import { hmac } from '@noble/hashes/hmac.js';
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import { equal, toBytes, toNumber } from './bytes.ts';
import type { VerificationKey } from './keys.ts';
import { verifyP256 } from './p256.ts';

const HASHES = { '256': sha256, '384': sha384, '512': sha512 } as const;

/** RFC 8017, 9.2: what stands before the digest, the DER form of its algorithm's name and length. */
const DIGEST_INFO = {
  '256': '3031300d060960864801650304020105000420',
  '384': '3041300d060960864801650304020205000430',
  '512': '3051300d060960864801650304020305000440',
} as const;

export async function verify(key: VerificationKey, input: Uint8Array, signature: Uint8Array): Promise<boolean> {
  const size = key.alg.slice(2) as keyof typeof HASHES;
  if (key.kind === 'secret') return equal(hmac(HASHES[size], key.secret, input), signature);
  const digest = new Uint8Array(await crypto.subtle.digest(`SHA-${size}`, Uint8Array.from(input)));
  if (key.kind === 'ec') return verifyP256(key, digest, signature);
  return verifyPkcs1(key, DIGEST_INFO[size], digest, signature);
}

/** RFC 8017, 8.2.2. The expected form is made and compared as a whole, so that there is no parser to be fooled. */
function verifyPkcs1(
  { modulus, exponent, bytes }: Extract<VerificationKey, { kind: 'rsa' }>,
  info: string,
  digest: Uint8Array,
  signature: Uint8Array,
): boolean {
  const number = toNumber(signature);
  if (signature.byteLength !== bytes || number >= modulus) return false;
  const tail = `00${info}${Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
  const padding = 'ff'.repeat(bytes - 2 - tail.length / 2);
  const expected = toBytes(BigInt(`0x0001${padding}${tail}`), bytes);
  return equal(toBytes(power(number, exponent, modulus), bytes), expected);
}

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  let square = base % modulus;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if ((rest & 1n) === 1n) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
}
