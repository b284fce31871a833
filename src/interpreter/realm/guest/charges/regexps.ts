/**
 * Regular expressions. V8 goes over to an engine without backtracking when there is too much of it; patterns that this
 * one cannot run are executed under a timer of V8's. Frozen prototypes have V8 read every flag of an expression by its
 * name each time, so what `replace`, `split` and the like do with a plain one is done here, in ticks as well.
 */

import { type Fn, replace } from '../methods.ts';
import {
  apply,
  getPrototypeOf,
  hasOwn,
  mapGet,
  mapSet,
  objectKeys,
  RealmMap,
  stringSlice,
  uncurryThis,
} from '../primordials.ts';
import { createOther } from './others.ts';
import { type Pattern, weigh } from './patterns.ts';
import { called, type Match, substituted } from './substitution.ts';
import { type Charging, LONG, PER_TICK, SMALL } from './wrap.ts';

type Expression = RegExp;
const { prototype } = RegExp;
const NativeRegExp = RegExp;
const nativeExec = uncurryThis(prototype.exec) as unknown as (self: unknown, text: string) => Match | null;
const getter = (key: string): ((self: unknown) => never) =>
  uncurryThis(Object.getOwnPropertyDescriptor(prototype, key)?.get as () => never) as never;
const sourceOf = getter('source') as (self: unknown) => string;
const isGlobal = getter('global') as (self: unknown) => boolean;
const isUnicode = getter('unicode') as (self: unknown) => boolean;
const isUnicodeSets = (
  Object.getOwnPropertyDescriptor(prototype, 'unicodeSets') === undefined ? () => false : getter('unicodeSets')
) as (self: unknown) => boolean;
const isIgnoring = getter('ignoreCase') as (self: unknown) => boolean;
const hasIndices = getter('hasIndices') as (self: unknown) => boolean;
const isMultiline = getter('multiline') as (self: unknown) => boolean;
const isSticky = getter('sticky') as (self: unknown) => boolean;
const isDotAll = getter('dotAll') as (self: unknown) => boolean;
const { log2 } = Math;
const charCode = uncurryThis(String.prototype.charCodeAt);

/** Texts from here on are gone through under a timer where that may take the square of their length. */
const LONG_TEXT = 1 << 15;
/** The same where one timer serves for all matches. */
const TOGETHER = 1 << 12;
const KEPT = 500;

/** Patterns from here on take long to compile. */
const LONG_PATTERN = 200;
/** Texts up to here are over soon, whatever the pattern. */
const TINY = 10;
/** Binary logarithm of the steps that a search may take without a timer. */
const MAX_STEPS = 22;

/** Runs a function under a timer. @returns false if it was ended */
export type Watch = (body: () => void) => boolean;

export function chargeRegExps(charging: Charging, watch: Watch): void {
  const { meter, isProxy } = charging;
  const patterns = new RealmMap<string, Pattern>();
  let kept = 0;
  /** Inside of `together`. */
  let watching = false;
  /** What was looked at last, which is often what comes next. */
  let last: Expression | undefined;
  let lastPattern: Pattern = weigh('');

  const patternOf = (self: Expression): Pattern => {
    if (self === last) return lastPattern;
    const source = sourceOf(self);
    let pattern = mapGet(patterns, source) as Pattern | undefined;
    if (pattern === undefined) {
      // for compiling it as well
      meter.charge(source.length);
      pattern = weigh(source);
      if (++kept < KEPT) mapSet(patterns, source, pattern);
    }
    last = self;
    lastPattern = pattern;
    return pattern;
  };
  /** Whether V8 goes over to the engine without backtracking where there is too much of it. */
  const isLinear = (self: Expression, { linear }: Pattern): boolean =>
    linear && !isIgnoring(self) && !isUnicode(self) && !isUnicodeSets(self) && !hasIndices(self);
  /** Whether a search of a text so long may be without end. */
  const isDangerous = (self: Expression, pattern: Pattern, length: number): boolean => {
    if (!pattern.repeats || length <= TINY) return false;
    if (length > LONG_TEXT && isQuadratic(self)) return true;
    const steps = (pattern.power + 2) * log2(length) + pattern.bits;
    return steps > MAX_STEPS && !isLinear(self, pattern);
  };

  const watched = (self: Expression, text: string): Match | null => {
    let match: Match | null = null;
    let failed = false;
    let error: unknown;
    const ended = !watch(() => {
      try {
        match = nativeExec(self, text);
      } catch (thrown) {
        failed = true;
        error = thrown;
      }
    });
    if (ended) meter.terminate();
    if (failed) throw error;
    return match;
  };

  /** ECMA-262 22.2.7.2 RegExpBuiltinExec, for what is known to be an expression of this realm. */
  const run = (self: Expression, text: string): Match | null => {
    const { length } = text;
    if (watching) return nativeExec(self, text);
    if (length <= TINY) {
      if (sourceOf(self).length > LONG_PATTERN) patternOf(self);
      return nativeExec(self, text);
    }
    if (length > SMALL) meter.charge(length / PER_TICK / PER_TICK + 1);
    return isDangerous(self, patternOf(self), length) ? watched(self, text) : nativeExec(self, text);
  };
  /** Tries each place of a text, and from each may go to its end: no backtracking to speak of, and yet without end. */
  const isQuadratic = (self: Expression): boolean => sourceOf(self)[0] !== '^' && !isSticky(self);

  /** Runs something with many matches in it under one timer, if it may need one. Nothing in it is the guest's. */
  const together = (self: Expression, text: string, body: () => void): void => {
    if (text.length <= TOGETHER || watching || !patternOf(self).repeats) {
      body();
      return;
    }
    let failed = false;
    let error: unknown;
    watching = true;
    let ended: boolean;
    try {
      ended = !watch(() => {
        try {
          body();
        } catch (thrown) {
          failed = true;
          error = thrown;
        }
      });
    } finally {
      watching = false;
    }
    if (ended) meter.terminate();
    if (failed) throw error;
  };

  /** Has nothing of its own that would have a say, and no class of the guest's. */
  const isPlain = (self: unknown): self is Expression =>
    typeof self === 'object' &&
    self !== null &&
    !isProxy(self) &&
    getPrototypeOf(self) === prototype &&
    hasOwn(self, 'lastIndex') &&
    objectKeys(self).length === 0 &&
    !hasOwn(self, 'exec') &&
    !hasOwn(self, 'flags') &&
    typeof (self as Expression).lastIndex === 'number' &&
    isExpression(self);

  replace(prototype, 'exec', (native) => {
    const made = {
      exec(this: Expression, text: unknown) {
        if (!isExpression(this)) return apply(native, this, [text]);
        const { lastIndex } = this;
        // converting runs code of the guest's, which must not be under the timer
        if (typeof lastIndex === 'object' || typeof lastIndex === 'function')
          (this as { lastIndex: number }).lastIndex = +lastIndex;
        return run(this, typeof text === 'string' ? text : `${text as string}`);
      },
    };
    return made.exec;
  });
  const { exec } = prototype;
  replace(prototype, 'test', (native) => {
    const made = {
      test(this: unknown, text: unknown) {
        if (typeof this !== 'object' || this === null || (this as Expression).exec !== exec) {
          return apply(native, this, [text]);
        }
        return apply(exec, this, [text]) !== null;
      },
    };
    return made.test;
  });
  replaceSymbols(charging, { isPlain, run, together });
}

interface Runner {
  isPlain(self: unknown): self is Expression;
  run(self: Expression, text: string): Match | null;
  together(self: Expression, text: string, body: () => void): void;
}

function isExpression(self: unknown): boolean {
  try {
    sourceOf(self);
    // of the prototype itself as well
    return self !== prototype;
  } catch {
    return false;
  }
}

const isFullUnicode = (self: Expression): boolean => isUnicode(self) || isUnicodeSets(self);

/** 22.2.7.3 AdvanceStringIndex */
function advance(text: string, index: number, unicode: boolean): number {
  if (!unicode || index + 1 >= text.length) return index + 1;
  const first = charCode(text, index);
  if (first < 0xd800 || first > 0xdbff) return index + 1;
  const second = charCode(text, index + 1);
  return second < 0xdc00 || second > 0xdfff ? index + 1 : index + 2;
}

const { match: matchSymbol, replace: replaceSymbol, search: searchSymbol, split: splitSymbol } = Symbol;

function replaceSymbols(charging: Charging, { isPlain, run, together }: Runner): void {
  const { meter } = charging;
  const other = createOther(charging, nativeExec);
  const made = (text: string): string => {
    if (text.length >= LONG) meter.reach(text.length, text.length);
    return text;
  };
  const textOf = (value: unknown): string => (typeof value === 'string' ? value : `${value as string}`);

  /** All matches of a global expression, one after the other. */
  const each = (self: Expression, text: string, found: (match: Match) => void): void => {
    const unicode = isFullUnicode(self);
    self.lastIndex = 0;
    const loop = (): void => {
      for (let match = run(self, text); match !== null; match = run(self, text)) {
        meter.charge(1);
        found(match);
        if (match[0] === '') self.lastIndex = advance(text, self.lastIndex, unicode);
      }
    };
    if (text.length > TOGETHER) together(self, text, loop);
    else loop();
  };

  replace(prototype, matchSymbol, (native) => {
    const method = {
      [matchSymbol](this: unknown, given: unknown) {
        if (!isPlain(this)) return apply(native, other(this), [given]);
        const text = textOf(given);
        if (!isGlobal(this)) return run(this, text);
        const all: string[] = [];
        each(this, text, (match) => {
          all[all.length] = match[0] as string;
        });
        return all.length === 0 ? null : all;
      },
    };
    return method[matchSymbol];
  });
  replace(prototype, searchSymbol, (native) => {
    const method = {
      [searchSymbol](this: unknown, given: unknown) {
        if (!isPlain(this)) return apply(native, other(this), [given]);
        const text = textOf(given);
        const { lastIndex } = this;
        this.lastIndex = 0;
        const match = run(this, text);
        this.lastIndex = lastIndex;
        return match === null ? -1 : match.index;
      },
    };
    return method[searchSymbol];
  });
  replace(prototype, replaceSymbol, (native) => {
    const method = {
      [replaceSymbol](this: unknown, given: unknown, by: unknown) {
        if (!isPlain(this)) return apply(native, other(this), [given, by]);
        const text = textOf(given);
        const template = typeof by === 'function' ? undefined : textOf(by);
        const matches: Match[] = [];
        if (isGlobal(this)) {
          each(this, text, (match) => {
            matches[matches.length] = match;
          });
        } else {
          const match = run(this, text);
          if (match !== null) matches[0] = match;
        }
        if (matches.length === 0) return text;
        let out = '';
        let from = 0;
        for (let i = 0; i < matches.length; i++) {
          const match = matches[i] as Match;
          const by_ = template === undefined ? called(by as Fn, match, text) : substituted(template, match, text);
          if (by_.length > SMALL) meter.reserve(by_.length);
          out += stringSlice(text, from, match.index) + by_;
          from = match.index + (match[0] as string).length;
        }
        return made(out + stringSlice(text, from));
      },
    };
    return method[replaceSymbol];
  });

  const splitters = new RealmMap<string, Expression>();
  let kept = 0;
  /** Finds what a sticky copy of the expression would find when asked at each place in turn (22.2.6.14). */
  const splitterOf = (self: Expression): Expression => {
    const flags = `g${isIgnoring(self) ? 'i' : ''}${isMultiline(self) ? 'm' : ''}${isDotAll(self) ? 's' : ''}${isUnicode(self) ? 'u' : ''}${isUnicodeSets(self) ? 'v' : ''}`;
    const source = sourceOf(self);
    const key = `${flags}/${source}`;
    const known = mapGet(splitters, key) as Expression | undefined;
    if (known !== undefined) return known;
    const splitter = new NativeRegExp(source, flags);
    if (++kept < KEPT) mapSet(splitters, key, splitter);
    return splitter;
  };
  replace(prototype, splitSymbol, (native) => {
    const method = {
      [splitSymbol](this: unknown, given: unknown, limit: unknown) {
        if (!isPlain(this)) return apply(native, other(this), [given, limit]);
        const text = textOf(given);
        const most = limit === undefined ? 2 ** 32 - 1 : (limit as number) >>> 0;
        const parts: (string | undefined)[] = [];
        if (most === 0) return parts;
        const splitter = splitterOf(this);
        const unicode = isFullUnicode(this);
        splitter.lastIndex = 0;
        if (text === '') return run(splitter, text) === null ? [text] : parts;
        let from = 0;
        let full = false;
        const divide = (): void => {
          for (let at = 0; at < text.length; ) {
            meter.charge(1);
            splitter.lastIndex = at;
            const match = run(splitter, text);
            if (match === null || match.index >= text.length) break;
            const end = match.index + (match[0] as string).length;
            if (end === from) {
              at = advance(text, match.index > at ? match.index : at, unicode);
              continue;
            }
            parts[parts.length] = stringSlice(text, from, match.index);
            full = parts.length === most;
            if (full) return;
            from = end;
            for (let i = 1; i < match.length; i++) {
              parts[parts.length] = match[i];
              full = parts.length === most;
              if (full) return;
            }
            at = match[0] === '' ? advance(text, from, unicode) : from;
          }
        };
        together(splitter, text, divide);
        if (full) return parts;
        parts[parts.length] = stringSlice(text, from);
        return parts;
      },
    };
    return method[splitSymbol];
  });
}
