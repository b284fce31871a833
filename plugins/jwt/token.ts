/** From the text of a token to its claims (RFC 7515). */
import { bytesOf } from './bytes.ts';
import type { Claims } from './claims.ts';
import type { VerificationKey } from './keys.ts';
import { verify } from './signatures.ts';

/** Longer ones are no tokens, and decoding them would be work for whoever asks. */
const MAX_LENGTH = 16 * 1024;

/**
 * @returns the claims of a token with a valid signature
 * @throws Error that says why it is none
 */
export async function verifyToken(token: string, keys: readonly VerificationKey[]): Promise<Claims> {
  const [head = '', payload = '', signature = '', ...more] = token.length > MAX_LENGTH ? [] : token.split('.');
  const bytes = bytesOf(signature);
  if (payload === '' || more.length > 0 || bytes === undefined) throw new Error('not a signed token');
  const { alg, kid, crit } = objectOf(head, 'head');
  // RFC 7515, 4.1.11: extensions that must be understood, and are not.
  if (crit !== undefined) throw new Error('the token needs extensions');
  const input = new TextEncoder().encode(`${head}.${payload}`);
  for (const key of keys) {
    // The key says what it is for; what the token says only has to agree (RFC 8725, 3.1).
    if (key.alg !== alg || (kid !== undefined && key.kid !== undefined && kid !== key.kid)) continue;
    if (await verify(key, input, bytes)) return objectOf(payload, 'payload');
  }
  throw new Error('no key fits the signature');
}

function objectOf(text: string, what: string): Record<string, unknown> {
  const bytes = bytesOf(text);
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (bytes !== undefined && typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return value as Record<string, unknown>;
    }
  } catch {
    // said below
  }
  throw new Error(`the ${what} of the token is no object`);
}
