/**
 * A clock that stands still and random numbers from a seed, in the places of those that differ each time.
 */
import type { CryptoHooks } from './crypto.ts';
import { type Fn, replace } from './methods.ts';
import {
  apply,
  defineProperty,
  getOwnPropertyDescriptor,
  ownKeys,
  RealmWeakMap,
  weakMapGet,
  weakMapSet,
} from './primordials.ts';

export interface Deterministic {
  /** What `Date.now()` always gives, in milliseconds since the epoch. */
  readonly now: number;
  /** 32 bits. */
  readonly seed: number;
}

/** @returns the next 32 random bits, as a number that is not negative */
export type RandomBits = () => number;

/**
 * The generator sfc32 of PractRand (Chris Doty-Humphrey, 2010) with its own way of seeding: 12 rounds first.
 * It is no secret and none for secrets: whoever knows the seed knows all numbers.
 */
export function createRandom(seed: number): RandomBits {
  let a = 0;
  let b = seed | 0;
  let c = 0;
  let counter = 1;
  const next = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let i = 0; i < 12; i++) next();
  return next;
}

/** To be called once, before the realm is hardened. */
export function makeDeterministic(now: number, next: RandomBits): void {
  const math = {
    random: () => ((next() >>> 5) * 2 ** 26 + (next() >>> 6)) / 2 ** 53,
  };
  defineProperty(Math, 'random', { value: math.random, writable: true, enumerable: false, configurable: true });

  const Native = Date;
  const { construct } = Reflect;
  const { toString } = Native.prototype;
  const made = {
    // ECMA-262 21.4.2.1; the length is 7
    Date: function (
      _year: unknown,
      _month: unknown,
      _day: unknown,
      _hours: unknown,
      _minutes: unknown,
      _seconds: unknown,
      _ms: unknown,
    ): object | string {
      if (new.target === undefined) return apply(toString, new Native(now), []);
      // biome-ignore lint/complexity/noArguments: how many there are matters
      const given = arguments;
      return construct(Native, given.length === 0 ? [now] : given, new.target as unknown as () => object) as object;
    },
    now: () => now,
  };
  made.Date.prototype = Native.prototype;
  for (const key of ownKeys(Native)) {
    if (key === 'prototype' || key === 'name' || key === 'length' || key === 'now') continue;
    defineProperty(made.Date, key, getOwnPropertyDescriptor(Native, key) as PropertyDescriptor);
  }
  const hidden = { writable: true, enumerable: false, configurable: true };
  defineProperty(made.Date, 'now', { value: made.now, ...hidden });
  defineProperty(made.Date, 'prototype', { writable: false });
  defineProperty(Native.prototype, 'constructor', { value: made.Date, ...hidden });
  defineProperty(globalThis, 'Date', { value: made.Date, ...hidden });
  formatPresent(now);
}

/** What formats a date that it is not given takes the present one (ECMA-402 11.5.4 and 11.3.4). */
function formatPresent(now: number): void {
  const { prototype } = Intl.DateTimeFormat;
  const known = new RealmWeakMap<object, Fn>();
  const getter = getOwnPropertyDescriptor(prototype, 'format') as PropertyDescriptor;
  const nativeGet = getter.get as Fn;
  const methods = {
    get format() {
      const native = apply(nativeGet, this, []) as Fn;
      const before = weakMapGet(known, native);
      if (before !== undefined) return before;
      const format = (date?: unknown): unknown => native(date === undefined ? now : date);
      defineProperty(format, 'name', { value: '' });
      defineProperty(format, 'length', { value: 1 });
      weakMapSet(known, native, format);
      return format;
    },
  };
  const made = getOwnPropertyDescriptor(methods, 'format') as PropertyDescriptor;
  made.enumerable = false;
  defineProperty(prototype, 'format', made);
  replace(prototype, 'formatToParts', (native) => {
    const method = {
      formatToParts(this: unknown, date: unknown) {
        return apply(native, this, [date === undefined ? now : date]);
      },
    };
    return method.formatToParts;
  });
}

/** `crypto` from the same seed. */
export function deterministicCrypto(hooks: CryptoHooks, next: RandomBits): CryptoHooks {
  const byte = (): number => next() & 255;
  return {
    digest: hooks.digest,
    fill(bytes) {
      for (let i = 0; i < bytes.length; i++) bytes[i] = byte();
    },
    // RFC 9562, section 5.4
    randomUUID() {
      let text = '';
      for (let i = 0; i < 16; i++) {
        const value = i === 6 ? (byte() & 0x0f) | 0x40 : i === 8 ? (byte() & 0x3f) | 0x80 : byte();
        text += `${value < 16 ? '0' : ''}${apply(numberToString, value, [16])}`;
        if (i === 3 || i === 5 || i === 7 || i === 9) text += '-';
      }
      return text;
    },
  };
}
const numberToString = Number.prototype.toString;
