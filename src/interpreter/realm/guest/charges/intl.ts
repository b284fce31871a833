/**
 * `Intl`. Its constructors and the methods that go by a language take a list of languages, which is any object with a
 * `length`; lists in words take an iterable; and each segment of a text is given with a copy of the whole text.
 */
import { type Body, type Fn, guard, replace } from '../methods.ts';
import { apply, getOwnPropertyDescriptor } from '../primordials.ts';
import { iterated } from './arrays.ts';
import { type Charging, counted, PER_TICK, plainLength, SMALL, standIn } from './wrap.ts';

const { construct } = Reflect;
const CONSTRUCTORS =
  'Collator DateTimeFormat DisplayNames ListFormat NumberFormat PluralRules RelativeTimeFormat Segmenter DurationFormat';
const words = (text: string): string[] => apply(String.prototype.split as Fn, text, [' ']) as string[];
/** Looking up a language takes long. */
const TICKS_PER_LOCALE = 16;
/** Texts up to here may be copied for each segment. */
const FEW_CHARACTERS = 1 << 10;
const BYTES_PER_CHARACTER = 2;
/** A list of so many is nothing. */
const FEW_LOCALES = 4;

const iteratorSymbol: typeof Symbol.iterator = Symbol.iterator;

interface Segments {
  readonly containing: Fn;
  readonly [Symbol.iterator]: Fn;
}
const baseName = getOwnPropertyDescriptor(Intl.Locale.prototype, 'baseName')?.get as Fn;

function isLocale(value: object): boolean {
  try {
    apply(baseName, value, []);
    return true;
  } catch {
    return false;
  }
}

/** A list of languages (ECMA-402 9.2.1 CanonicalizeLocaleList), or what stands for it. */
export function localesOf(given: unknown, charging: Charging): unknown {
  if (typeof given !== 'object' || given === null) return given;
  const length = plainLength(given, charging);
  if (length >= 0 && length <= FEW_LOCALES) return given;
  if (length >= 0 && length <= SMALL) {
    charging.meter.charge(length * TICKS_PER_LOCALE);
    return given;
  }
  return isLocale(given) ? given : counted(given, charging);
}

export function chargeIntl(charging: Charging): void {
  const { meter } = charging;
  const byLanguage: Body = (native, self, args) => {
    if (args.length > 0) args[0] = localesOf(args[0], charging);
    return apply(native, self, args);
  };
  const namespace = Intl as unknown as Record<string, Fn & { prototype: object }>;
  guard(Intl, 'getCanonicalLocales', byLanguage);
  for (const name of words(CONSTRUCTORS)) {
    const Native = namespace[name];
    if (Native === undefined) continue;
    guard(Native, 'supportedLocalesOf', byLanguage);
    // no parameters: those of V8's are all optional but for two, whose number is defined like the rest
    const made = {
      [name]: function (this: unknown, ...args: unknown[]): unknown {
        if (args.length > 0) args[0] = localesOf(args[0], charging);
        const target: unknown = new.target;
        return target === undefined ? apply(Native, this, args) : construct(Native, args, target as never);
      },
    };
    standIn(Native, made[name] as object, Intl);
  }
  guard(Number.prototype, 'toLocaleString', byLanguage);
  for (const name of words('toLocaleString toLocaleDateString toLocaleTimeString')) {
    guard(Date.prototype, name, byLanguage);
  }
  const listing: Body = (native, self, args) => apply(native, self, [iterated(args[0], charging)]);
  guard(Intl.ListFormat.prototype, 'format', listing);
  guard(Intl.ListFormat.prototype, 'formatToParts', listing);
  const { segment } = Intl.Segmenter.prototype as unknown as { segment: Fn };
  replace(Intl.Segmenter.prototype, 'segment', () => {
    const method = {
      segment(this: unknown, value: unknown) {
        const text = typeof value === 'string' ? value : `${value as string}`;
        const { length } = text;
        const segments = apply(segment, this, [text]) as Segments;
        if (length <= FEW_CHARACTERS) return segments;
        const pay = (): void => {
          meter.charge(length / PER_TICK);
          meter.owe(length * BYTES_PER_CHARACTER);
        };
        pay();
        const { containing } = segments;
        const iterate = segments[iteratorSymbol];
        return {
          containing(index: unknown) {
            pay();
            return apply(containing, segments, [index]);
          },
          [iteratorSymbol]() {
            const iterator = apply(iterate, segments, []) as { next: Fn };
            const { next } = iterator;
            return {
              next() {
                pay();
                return apply(next, iterator, []);
              },
              [iteratorSymbol]() {
                return this;
              },
            };
          },
        };
      },
    };
    return method.segment;
  });
}
