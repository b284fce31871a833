/**
 * BigInts. V8's may have 2^30 bits, and one multiplication of such takes minutes; the specification leaves the limit to
 * implementations (ECMA-262 6.1.6.2), and here it is what other engines have, 2^20.
 */

import { type Body, type Fn, guard, replace } from '../methods.ts';
import { apply, charCodeAt } from '../primordials.ts';
import { isObject, toPrimitive } from './primitive.ts';
import { type Charging, standIn } from './wrap.ts';

const MAX_BITS = 1 << 20;
/** Smaller numbers are not looked at. */
const LEAST_BITS = 1 << 12;
/** Decimal digits of the largest. */
const MAX_DIGITS = 315_653;
/** So many are parsed in no time. */
const FEW_DIGITS = 256;
/** Characters that are looked at between two charges. */
const CHUNK = 1 << 12;
const CHARACTERS_PER_TICK = 16;
const SPACE = 32;
const PLUS = 43;
const MINUS = 45;
const ZERO = 48;
const NINE = 57;
const DELETE = 127;

const NativeBigInt = BigInt;
/** The smallest number with more than so many bits. */
const powerOf = (bits: number): bigint => NativeBigInt(1) << NativeBigInt(bits);

export interface BigInts {
  /** Looks at a BigInt that an operator has made. @throws RangeError if it is too large */
  made(value: bigint): void;
  power(base: bigint, exponent: bigint): bigint;
  /**
   * Counts the parsing of a text, if it is one: an object is converted first.
   * @returns what V8 is to parse
   * @throws RangeError if it has more digits than there are numbers
   */
  parsed(source: unknown): unknown;
  /** The same for a text that is compared with a BigInt, and which may be no number at all. */
  compared(text: string): void;
  /** @throws RangeError for what would be too large */
  refuse(): never;
}

export function createBigInts({ meter }: Charging): BigInts {
  const LARGE = powerOf(LEAST_BITS);
  /** Each four times as long as the one before, up to the first that is too large; made when there is a large number. */
  const sizes: bigint[] = [];
  const powers = (): readonly bigint[] => {
    if (sizes.length === 0)
      for (let bits = LEAST_BITS; bits <= MAX_BITS; bits *= 4) sizes[sizes.length] = powerOf(bits);
    return sizes;
  };

  /** Bits of a large number, within a factor of 4: comparing numbers of different lengths takes no time. */
  const bitsOf = (value: bigint): number => {
    const all = powers();
    let bits = LEAST_BITS;
    for (let i = 0; i < all.length; i++) {
      const least = all[i] as bigint;
      if (value >= least || value <= -least) bits = LEAST_BITS * 4 ** (i + 1);
    }
    return bits;
  };
  const refuse = (): never => {
    // what was made is garbage, but it took its time
    meter.charge(1 << 16);
    throw new RangeError('Maximum BigInt size exceeded');
  };
  const made = (value: bigint): void => {
    if ((value < 0n ? -value : value) < LARGE) return;
    const bits = bitsOf(value);
    if (bits > MAX_BITS) refuse();
    // multiplying and dividing take time of about the power of 1.5; see REACH for the scale
    const elements = (bits / 2) * (bits ** 0.5 / 2);
    meter.charge(elements / 4096);
    if (elements >= 1 << 16) meter.reach(elements);
  };
  const parsed = (source: unknown): unknown => {
    const value = isObject(source) ? toPrimitive(source, 'number') : source;
    if (typeof value !== 'string' || value.length <= FEW_DIGITS) return value;
    if (value.length > MAX_DIGITS) throw new RangeError('Maximum BigInt size exceeded');
    meter.charge(value.length ** 1.5 / 4096);
    return value;
  };
  /** Whether it is digits, behind a sign or none (ECMA-262 7.1.14.1 StringIntegerLiteral); other bases take no time. */
  const isDecimal = (text: string): boolean => {
    let begun = false;
    for (let i = 0; i < text.length; i++) {
      if (i % CHUNK === 0) meter.charge(CHUNK / CHARACTERS_PER_TICK);
      const code = charCodeAt(text, i);
      // no white space has a code between these
      if (code <= SPACE || code >= DELETE) continue;
      const isSign = !begun && (code === PLUS || code === MINUS);
      if (!isSign && !(code >= ZERO && code <= NINE)) return false;
      begun = true;
    }
    return true;
  };
  return {
    made,
    refuse,
    parsed,
    compared(text) {
      if (text.length <= MAX_DIGITS || isDecimal(text)) parsed(text);
    },
    power(base, exponent) {
      if (exponent > 1n && (base > 1n || base < -1n)) {
        // `base` has at least as many bits as this
        const bits = base >= LARGE || base <= -LARGE ? bitsOf(base) / 4 : Math.log2(Number(base < 0n ? -base : base));
        if (Number(exponent) * bits > MAX_BITS) refuse();
        made(base);
      }
      const value = base ** exponent;
      made(value);
      return value;
    },
  };
}

/** Conversions between texts and large numbers. */
export function chargeBigInts(charging: Charging, bigints: BigInts): void {
  const { meter } = charging;
  const prototype = BigInt.prototype as unknown as Record<string, Fn>;
  const print: Body = (native, self, args) => {
    if (typeof self === 'bigint') bigints.made(self);
    return apply(native, self, args);
  };
  guard(prototype, 'toString', print);
  guard(prototype, 'toLocaleString', print);
  const store: Body = (native, self, args) => {
    if (typeof args[1] !== 'bigint') {
      // converted before the value is
      args[0] = +(args[0] as number);
      args[1] = bigints.parsed(args[1]);
    }
    return apply(native, self, args);
  };
  const { prototype: views } = DataView as unknown as { prototype: Record<string, Fn> };
  guard(views, 'setBigInt64', store);
  guard(views, 'setBigUint64', store);
  for (const name of ['asIntN', 'asUintN']) {
    replace(BigInt, name, (native) => {
      const method = {
        [name](bits: unknown, value: unknown) {
          // what is no number is refused as V8 does it
          const count = +(bits as number);
          const given = bigints.parsed(value);
          if (count > MAX_BITS && typeof given === 'bigint' && given < 0n && count <= 2 ** 30 && name === 'asUintN') {
            throw new RangeError('Maximum BigInt size exceeded');
          }
          meter.charge(count > 4096 && count <= MAX_BITS ? count / 4096 : 0);
          return apply(native, undefined, [count, given]);
        },
      };
      return method[name];
    });
  }
}

/** Puts a `BigInt` in the place of V8's that takes no longer texts than there are numbers. */
export function guardBigInt(bigints: BigInts): void {
  const Native = BigInt;
  const made = {
    BigInt(value: unknown): bigint {
      const number = Native(bigints.parsed(value) as string);
      bigints.made(number);
      return number;
    },
  };
  standIn(Native, made.BigInt);
}
