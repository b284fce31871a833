/** What a token says of itself (RFC 7519, 4.1). */

export type Claims = Readonly<Record<string, unknown>>;

export interface Expected {
  readonly issuer?: string;
  readonly audience?: string[];
  readonly toleranceSeconds?: number;
}

/**
 * @param now seconds since 1970
 * @throws Error that says why the token does not count
 */
export function checkClaims(claims: Claims, { issuer, audience, toleranceSeconds = 30 }: Expected, now: number): void {
  const time = (name: 'exp' | 'nbf' | 'iat'): number | undefined => {
    const value = claims[name];
    if (value === undefined) return undefined;
    if (typeof value !== 'number' || !Number.isFinite(value)) throw new Error(`${name} is no time`);
    return value;
  };
  const [expires, from] = [time('exp'), time('nbf')];
  time('iat');
  if (expires !== undefined && now >= expires + toleranceSeconds) throw new Error('the token has expired');
  if (from !== undefined && now < from - toleranceSeconds) throw new Error('the token is not valid yet');
  if (issuer !== undefined && claims.iss !== issuer) throw new Error('the token is of another issuer');
  if (audience === undefined) return;
  const named = Array.isArray(claims.aud) ? claims.aud : [claims.aud];
  if (!named.some((one) => typeof one === 'string' && audience.includes(one)))
    throw new Error('the token is for another audience');
}
