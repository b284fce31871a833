/**
 * Strings. What makes a long string asks for its memory first; what searches one for another may take as many steps as
 * both lengths give multiplied, and is then done here, in a way that does not, and with ticks.
 */

import { type Body, type Fn, guard, replace } from '../methods.ts';
import {
  apply,
  charCodeAt,
  getOwnPropertyDescriptor,
  stringIndexOf,
  stringSlice,
  uncurryThis,
} from '../primordials.ts';
import { localesOf } from './intl.ts';
import { type Charging, LONG, PER_TICK, SMALL } from './wrap.ts';

const prototype = String.prototype as unknown as Record<string | symbol, Fn>;

/** The longest string of V8's. */
const MAX_LENGTH = 2 ** 29 - 24;
const { isNaN } = Number;
/** Steps that a search of V8's may take at worst before it is done here. */
const MAX_STEPS = 1 << 24;
/** Texts from here on have their parts counted before they are split. */
const COUNTED = 1 << 20;
const BYTES_PER_PART = 40;

/** Parsing a character takes so many times as long as going over it. */
const PARSING = 4;
const nativeParseInt = parseInt;
const nativeParseFloat = parseFloat;

/** These take no arguments. */
const PLAIN = 'toUpperCase toLowerCase toWellFormed isWellFormed trim trimStart trimEnd';
const LINEAR = 'anchor fontcolor fontsize link';
const words = (text: string): string[] => apply(prototype.split as Fn, text, [' ']) as string[];

export function chargeStrings(charging: Charging): void {
  const { meter } = charging;
  const linear = (length: number): void => {
    if (length > SMALL) meter.charge(length / PER_TICK);
  };
  const made = (text: unknown): unknown => {
    if (typeof text === 'string' && text.length >= LONG) meter.reach(text.length, text.length);
    return text;
  };
  /** `this` as the string that a method takes it for: nothing else reads it afterwards. */
  const textOf = (self: unknown): unknown =>
    typeof self === 'string' || self === undefined || self === null ? self : `${self as string}`;
  const willBe = (length: number): void => {
    if (length <= SMALL || length > MAX_LENGTH) return;
    meter.reserve(length);
    if (length >= LONG) meter.reach(length);
  };

  for (const name of words(PLAIN)) {
    replace(prototype, name, (native) => {
      const call = uncurryThis(native);
      const method = {
        [name](this: unknown) {
          const text = textOf(this);
          if (typeof text !== 'string' || text.length <= SMALL) return call(text);
          linear(text.length);
          return made(call(text));
        },
      };
      return method[name];
    });
  }
  for (const name of ['startsWith', 'endsWith']) {
    replace(prototype, name, (native) => {
      const call = uncurryThis(native);
      const method = {
        [name](this: unknown, pattern: unknown, position: unknown = undefined) {
          const text = textOf(this);
          // no more of the text is looked at than the pattern is long
          if (typeof pattern === 'string') linear(pattern.length);
          else if (typeof text === 'string') linear(text.length);
          return call(text, pattern, position);
        },
      };
      return method[name];
    });
  }
  const withTexts: Body = (native, self, args) => {
    const text = textOf(self);
    if (typeof text === 'string') linear(text.length);
    for (let i = 0; i < args.length; i++) {
      const arg = args[i];
      if (typeof arg === 'string') linear(arg.length);
    }
    return made(apply(native, text, args));
  };
  for (const name of words(LINEAR)) guard(prototype, name, withTexts);
  const byLanguage: Body = (native, self, args, place) => {
    if (args.length > place) args[place] = localesOf(args[place], charging);
    const text = textOf(self);
    if (place > 0) {
      refuseMarks(text);
      refuseMarks(args[0]);
    }
    return withTexts(native, text, args, 0);
  };
  guard(prototype, 'toLocaleUpperCase', byLanguage, 0);
  guard(prototype, 'toLocaleLowerCase', byLanguage, 0);
  guard(prototype, 'localeCompare', byLanguage, 1);
  guard(prototype, 'normalize', (native, self, args) => {
    const text = textOf(self);
    refuseMarks(text);
    return withTexts(native, text, args, 0);
  });
  replace(prototype, 'concat', (native) => {
    const method = {
      concat(this: unknown, first: unknown, ...more: unknown[]) {
        // biome-ignore lint/complexity/noArguments: how many there are matters
        return withTexts(native, this, arguments.length === 0 ? more : [first, ...more], 0);
      },
    };
    return method.concat;
  });
  replace(prototype, 'repeat', (native) => {
    const method = {
      repeat(this: unknown, count: unknown) {
        const text = textOf(this);
        const times = +(count as number);
        if (typeof text === 'string') willBe(text.length * times);
        return apply(native, text, [times]);
      },
    };
    return method.repeat;
  });
  const pad: Body = (native, self, args) => {
    const text = textOf(self);
    const wanted = +(args[0] as number);
    willBe(wanted);
    args[0] = wanted;
    return apply(native, text, args);
  };
  guard(prototype, 'padStart', pad);
  guard(prototype, 'padEnd', pad);
  // the same function under two names
  const parsing: Body = (native, self, args) => {
    if (typeof args[0] === 'string') linear(args[0].length * PARSING);
    return apply(native, self, args);
  };
  const parsers: Readonly<Record<string, unknown>> = {
    parseInt(text: unknown, radix: unknown) {
      if (typeof text === 'string' && text.length > SMALL) linear(text.length * PARSING);
      return nativeParseInt(text as string, radix as number);
    },
    parseFloat(text: unknown) {
      if (typeof text === 'string' && text.length > SMALL) linear(text.length * PARSING);
      return nativeParseFloat(text as string);
    },
  };
  for (const name of ['parseInt', 'parseFloat']) {
    replace(globalThis, name, () => parsers[name]);
    const { value } = getOwnPropertyDescriptor(globalThis, name) as PropertyDescriptor;
    replace(Number, name, () => value as Fn);
  }
  guard(Date, 'parse', parsing);
  chargeSearches(charging, textOf, linear);
  chargeSplit(charging, textOf, linear);
  chargeRaw(charging);
  const convert: Body = (native, _self, args) => {
    const value = args[0];
    const text = typeof value === 'string' ? value : `${value as string}`;
    if (text.length > SMALL) {
      meter.charge(text.length / PER_TICK);
      meter.reserve(text.length);
    }
    return made(apply(native, undefined, [text]));
  };
  const conversions = words('encodeURI encodeURIComponent decodeURI decodeURIComponent escape unescape');
  for (const name of conversions) guard(globalThis, name, convert);
}

/** ICU sorts the marks of a character by inserting one after the other; real texts have no more than a few. */
const MAX_MARKS = 256;
const MARKS = /\P{M}\p{M}{256}/u;
const marksIn = uncurryThis(RegExp.prototype.exec) as unknown as (self: RegExp, text: string) => unknown;

/** @throws RangeError for a text with so many marks on one character that comparing or normalising it takes too long */
function refuseMarks(text: unknown): void {
  if (typeof text === 'string' && text.length > MAX_MARKS && marksIn(MARKS, ` ${text}`) !== null) {
    throw new RangeError(`More than ${MAX_MARKS} combining marks on one character`);
  }
}

type TextOf = (self: unknown) => unknown;
type Linear = (length: number) => void;

/** Whether V8 might compare each character of `pattern` at each place of `text`. */
const isCostly = (text: string, pattern: string): boolean =>
  pattern.length > SMALL && text.length * pattern.length > MAX_STEPS;

function chargeSearches(charging: Charging, textOf: TextOf, linear: Linear): void {
  for (const name of ['indexOf', 'includes', 'lastIndexOf']) {
    replace(prototype, name, (native) => {
      const call = uncurryThis(native);
      const method = {
        [name](this: unknown, pattern: unknown, position: unknown = undefined) {
          const text = textOf(this);
          if (typeof text !== 'string' || text.length <= SMALL) return call(text, pattern, position);
          linear(text.length);
          if (typeof pattern !== 'string' || !isCostly(text, pattern)) return call(text, pattern, position);
          return search(text, pattern, name, position, charging);
        },
      };
      return method[name];
    });
  }
}

function search(text: string, pattern: string, name: string, position: unknown, charging: Charging): number | boolean {
  const places = placesOf(text, pattern, charging);
  const given = Number(position);
  if (name === 'lastIndexOf') {
    const most = isNaN(given) ? Number.POSITIVE_INFINITY : given;
    let last = -1;
    for (let i = 0; i < places.length; i++) if ((places[i] as number) <= most) last = places[i] as number;
    return last >= 0 || most >= 0 ? last : places[0] === 0 ? 0 : -1;
  }
  const least = isNaN(given) ? 0 : given;
  let first = -1;
  for (let i = places.length - 1; i >= 0; i--) if ((places[i] as number) >= least) first = places[i] as number;
  return name === 'includes' ? first >= 0 : first;
}

/** Where `pattern` stands in `text`, overlaps included, in as many steps as both are long (Knuth, Morris, Pratt 1977). */
function placesOf(text: string, pattern: string, { meter }: Charging): number[] {
  meter.reserve(pattern.length * 4);
  const back = new Int32Array(pattern.length);
  for (let i = 1, k = 0; i < pattern.length; i++) {
    if ((i & 15) === 0) meter.charge(1);
    const code = charCodeAt(pattern, i);
    while (k > 0 && charCodeAt(pattern, k) !== code) k = back[k - 1] as number;
    if (charCodeAt(pattern, k) === code) k++;
    back[i] = k;
  }
  const places: number[] = [];
  for (let i = 0, k = 0; i < text.length; i++) {
    if ((i & 15) === 0) meter.charge(1);
    const code = charCodeAt(text, i);
    while (k > 0 && (k === pattern.length || charCodeAt(pattern, k) !== code)) k = back[k - 1] as number;
    if (charCodeAt(pattern, k) === code) k++;
    if (k === pattern.length) places[places.length] = i - k + 1;
  }
  return places;
}

/** How often `part` stands in `text` without overlaps. */
function countOf(text: string, part: string): number {
  let count = 0;
  for (let at = stringIndexOf(text, part); at >= 0; at = stringIndexOf(text, part, at + part.length)) count++;
  return count;
}

/** Whether an argument has a say in what is done with it: a regular expression (ECMA-262 22.1.3.23, step 2). */
const decides = (value: unknown): boolean =>
  typeof value !== 'string' && value !== undefined && value !== null && typeof value !== 'number';

function chargeSplit(charging: Charging, textOf: TextOf, linear: Linear): void {
  const { meter } = charging;
  replace(prototype, 'split', (native) => {
    const method = {
      split(this: unknown, by: unknown, limit: unknown) {
        const args = [by, limit];
        if (decides(by)) return apply(native, this, args);
        const text = textOf(this);
        if (typeof text !== 'string' || text.length <= SMALL) return apply(native, text, args);
        linear(text.length);
        if (typeof by !== 'string') return apply(native, text, args);
        if (isCostly(text, by)) {
          meter.charge((text.length / by.length) * by.length);
          return splitAt(text, placesOf(text, by, charging), by.length, limit);
        }
        if (text.length >= COUNTED) {
          meter.reserve((by === '' ? text.length : countOf(text, by)) * BYTES_PER_PART);
        }
        return apply(native, text, args);
      },
    };
    return method.split;
  });
  for (const name of ['replace', 'replaceAll']) {
    replace(prototype, name, (native) => {
      const method = {
        [name](this: unknown, pattern: unknown, by: unknown) {
          const args = [pattern, by];
          if (decides(pattern)) return apply(native, this, args);
          const text = textOf(this);
          if (typeof text !== 'string' || text.length <= SMALL) return apply(native, text, args);
          linear(text.length);
          if (typeof by === 'string' && name === 'replaceAll') {
            const part = `${pattern as string}`;
            if (isCostly(text, part)) {
              // too long a pattern to stand there often: what is between the places is what there is to keep
              return replaceAt(text, placesOf(text, part, charging), part.length, by, charging);
            }
            const times = part === '' ? text.length + 1 : countOf(text, part);
            // `$'` and the like put in all of the text
            const most = stringIndexOf(by, '$') < 0 ? by.length : by.length + text.length;
            const length = text.length + times * most;
            if (length <= MAX_LENGTH || most > by.length) meter.reserve(length);
          }
          const replaced = apply(native, text, args) as string;
          if (replaced.length >= LONG) meter.reach(replaced.length, replaced.length);
          return replaced;
        },
      };
      return method[name];
    });
  }
}

function splitAt(text: string, places: readonly number[], skip: number, limit: unknown): string[] {
  const most = limit === undefined ? 2 ** 32 - 1 : (limit as number) >>> 0;
  const parts: string[] = [];
  let from = 0;
  for (let i = 0; i < places.length; i++) {
    const at = places[i] as number;
    if (at < from) continue;
    if (parts.length === most) return parts;
    parts[parts.length] = stringSlice(text, from, at);
    from = at + skip;
  }
  if (parts.length < most) parts[parts.length] = stringSlice(text, from);
  return parts;
}

function replaceAt(text: string, places: readonly number[], skip: number, by: string, { meter }: Charging): string {
  let out = '';
  let from = 0;
  for (let i = 0; i < places.length; i++) {
    const at = places[i] as number;
    if (at < from) continue;
    meter.charge(1);
    out += stringSlice(text, from, at) + by;
    from = at + skip;
  }
  return out + stringSlice(text, from);
}

/** `String.raw` asks an object for as many pieces as its `length` claims (22.1.2.4). */
function chargeRaw({ meter }: Charging): void {
  replace(String, 'raw', () => {
    const method = {
      raw(template: { readonly raw: unknown } | null | undefined, ...substitutions: unknown[]) {
        if (template === undefined || template === null || template.raw === undefined || template.raw === null) {
          throw new TypeError('Cannot convert undefined or null to object');
        }
        const pieces = Object(template.raw) as { readonly length: unknown; readonly [index: number]: unknown };
        const given = Number(pieces.length);
        const length = given > 0 ? given : 0;
        let text = '';
        for (let i = 0; i + 1 <= length; i++) {
          meter.charge(1);
          text += `${pieces[i] as string}`;
          if (i + 2 <= length && i < substitutions.length) text += `${substitutions[i] as string}`;
          if (text.length >= LONG) meter.reach(text.length, text.length);
        }
        return text;
      },
    };
    return method.raw;
  });
}
