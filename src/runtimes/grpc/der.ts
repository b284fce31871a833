/** Writes ASN.1 values by the distinguished encoding rules (X.690): as much of them as a certificate takes. */

const CONSTRUCTED = 0x20;
const CONTEXT = 0x80;

/** One value: its tag, its length, its content. */
function tagged(tag: number, content: Uint8Array): Buffer {
  const { length } = content;
  if (length < 128) return Buffer.concat([Buffer.of(tag, length), content]);
  const size = length < 256 ? [length] : [length >> 8, length & 255];
  if (length > 0xffff) throw new RangeError('a value of a certificate is longer than 65535 bytes');
  return Buffer.concat([Buffer.of(tag, 0x80 | size.length, ...size), content]);
}

export const sequence = (...items: readonly Uint8Array[]): Buffer => tagged(0x10 | CONSTRUCTED, Buffer.concat(items));
export const setOf = (...items: readonly Uint8Array[]): Buffer => tagged(0x11 | CONSTRUCTED, Buffer.concat(items));
export const boolean = (value: boolean): Buffer => tagged(0x01, Buffer.of(value ? 0xff : 0));
export const octets = (bytes: Uint8Array): Buffer => tagged(0x04, bytes);
export const text = (value: string): Buffer => tagged(0x0c, Buffer.from(value, 'utf8'));

/** Of a number that is not negative, its first byte first. */
export function integer(bytes: Uint8Array): Buffer {
  const first = bytes.findIndex((byte) => byte !== 0);
  const digits = first < 0 ? Buffer.of(0) : bytes.subarray(first);
  const isHigh = ((digits[0] as number) & 0x80) !== 0;
  return tagged(0x02, isHigh ? Buffer.concat([Buffer.of(0), digits]) : digits);
}

/** @param unused how many bits at the end of the last byte say nothing */
export const bits = (bytes: Uint8Array, unused = 0): Buffer => tagged(0x03, Buffer.concat([Buffer.of(unused), bytes]));

/** @param dotted such as `2.5.4.3` */
export function objectId(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const bytes = [first * 40 + second];
  for (const part of rest) {
    const septets = [part & 127];
    for (let left = part >>> 7; left > 0; left >>>= 7) septets.unshift((left & 127) | 128);
    bytes.push(...septets);
  }
  return tagged(0x06, Buffer.from(bytes));
}

/** As a certificate wants it (RFC 5280, 4.1.2.5): two digits for years before 2050, four from then on. */
export function time(at: Date): Buffer {
  const digits = `${at.toISOString().slice(0, 19).replace(/\D/g, '')}Z`;
  return at.getUTCFullYear() < 2050
    ? tagged(0x17, Buffer.from(digits.slice(2), 'latin1'))
    : tagged(0x18, Buffer.from(digits, 'latin1'));
}

/** A value with a tag of its context around it. */
export const explicit = (tag: number, content: Uint8Array): Buffer => tagged(CONTEXT | CONSTRUCTED | tag, content);
/** A value with a tag of its context in the place of its own. */
export const implicit = (tag: number, content: Uint8Array): Buffer => tagged(CONTEXT | tag, content);
