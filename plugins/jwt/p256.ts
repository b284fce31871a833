/**
 * ECDSA on the curve P-256 (FIPS 186-5, 6.4.2; the curve's numbers are those of SP 800-186). It only verifies, so nothing
 * here is secret and nothing has to take the same time for different numbers.
 */
import { toNumber } from './bytes.ts';

const P = 0xffffffff00000001000000000000000000000000ffffffffffffffffffffffffn;
const N = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
const B = 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn;
const G: Point = {
  x: 0x6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296n,
  y: 0x4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5n,
  z: 1n,
};

/** In Jacobian coordinates: `x / z²` and `y / z³`; `z` is 0 at infinity. */
interface Point {
  readonly x: bigint;
  readonly y: bigint;
  readonly z: bigint;
}

const INFINITY: Point = { x: 1n, y: 1n, z: 0n };

const mod = (value: bigint, modulus: bigint): bigint => {
  const rest = value % modulus;
  return rest < 0n ? rest + modulus : rest;
};

export const isOnCurve = (x: bigint, y: bigint): boolean =>
  x < P && y < P && mod(y * y - (x * x * x - 3n * x + B), P) === 0n;

/** @param signature `r` and `s`, 32 bytes each (RFC 7518, 3.4) */
export function verifyP256(
  key: { readonly x: bigint; readonly y: bigint },
  digest: Uint8Array,
  signature: Uint8Array,
): boolean {
  if (signature.byteLength !== 64 || !isOnCurve(key.x, key.y)) return false;
  const r = toNumber(signature.subarray(0, 32));
  const s = toNumber(signature.subarray(32));
  if (r === 0n || s === 0n || r >= N || s >= N) return false;
  const w = inverse(s, N);
  const sum = combine(mod(toNumber(digest) * w, N), G, mod(r * w, N), { x: key.x, y: key.y, z: 1n });
  if (sum.z === 0n) return false;
  const z = inverse(sum.z, P);
  return mod(mod(sum.x * z * z, P), N) === r;
}

/** `a·p + b·q`, both at once (Shamir's trick). */
function combine(a: bigint, p: Point, b: bigint, q: Point): Point {
  const both = add(p, q);
  const [bitsA, bitsB] = [a.toString(2).padStart(256, '0'), b.toString(2).padStart(256, '0')];
  let result = INFINITY;
  for (let at = 0; at < 256; at++) {
    result = double(result);
    const [one, other] = [bitsA[at] === '1', bitsB[at] === '1'];
    if (one || other) result = add(result, one && other ? both : one ? p : q);
  }
  return result;
}

function double({ x, y, z }: Point): Point {
  if (z === 0n) return INFINITY;
  const zz = mod(z * z, P);
  const yy = mod(y * y, P);
  const s = mod(4n * x * yy, P);
  const m = mod(3n * (x - zz) * (x + zz), P);
  const x3 = mod(m * m - 2n * s, P);
  return { x: x3, y: mod(m * (s - x3) - 8n * yy * yy, P), z: mod(2n * y * z, P) };
}

function add(a: Point, b: Point): Point {
  if (a.z === 0n) return b;
  if (b.z === 0n) return a;
  const [za, zb] = [mod(a.z * a.z, P), mod(b.z * b.z, P)];
  const [ua, ub] = [mod(a.x * zb, P), mod(b.x * za, P)];
  const [sa, sb] = [mod(a.y * zb * b.z, P), mod(b.y * za * a.z, P)];
  if (ua === ub) return sa === sb ? double(a) : INFINITY;
  const h = mod(ub - ua, P);
  const r = mod(sb - sa, P);
  const hh = mod(h * h, P);
  const hhh = mod(h * hh, P);
  const v = mod(ua * hh, P);
  const x = mod(r * r - hhh - 2n * v, P);
  return { x, y: mod(r * (v - x) - sa * hhh, P), z: mod(h * a.z * b.z, P) };
}

/** By Euclid's algorithm. */
function inverse(value: bigint, modulus: bigint): bigint {
  let [a, b] = [mod(value, modulus), modulus];
  let [x, y] = [1n, 0n];
  while (b !== 0n) {
    const quotient = a / b;
    [a, b] = [b, a - quotient * b];
    [x, y] = [y, x - quotient * y];
  }
  return mod(x, modulus);
}
