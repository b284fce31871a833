/** JSON texts that are too long for V8, which parses a text at once: the same in ticks (ECMA-262 25.5.1, ECMA-404). */

import { charCodeAt, defineProperty, isArray, stringSlice } from '../primordials.ts';
import type { Charging } from './wrap.ts';

const { isNaN } = Number;
const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const OPEN_LIST = 91;
const BACKSLASH = 92;
const CLOSE_LIST = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;

const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9;
const endsScalar = (code: number): boolean =>
  code === COMMA || code === CLOSE_LIST || code === CLOSE_OBJECT || isSpace(code) || isNaN(code);

type Holder = unknown[] | Record<string, unknown>;
interface Outer {
  readonly holder: Holder | undefined;
  readonly key: string;
  readonly outer: Outer | undefined;
}

/** @param parse V8's, for texts and numbers @throws SyntaxError */
export function parseLong(text: string, parse: (text: string) => unknown, { meter }: Charging): unknown {
  let at = 0;
  const tick = (): void => {
    if ((at & 15) === 0) meter.charge(1);
  };
  const fail = (): never => {
    if (at >= text.length) throw new SyntaxError('Unexpected end of JSON input');
    throw new SyntaxError(`Unexpected token '${stringSlice(text, at, at + 1)}' at position ${at} of JSON`);
  };
  /** The next character that is no space; NaN at the end. */
  const next = (): number => {
    for (; ; at++) {
      tick();
      const code = charCodeAt(text, at);
      if (!isSpace(code)) return code;
    }
  };
  const readText = (): string => {
    const start = at;
    let plain = true;
    for (at++; ; at++) {
      tick();
      const code = charCodeAt(text, at);
      if (code === QUOTE) break;
      if (isNaN(code)) fail();
      if (code === BACKSLASH) at++;
      if (code === BACKSLASH || code < 32) plain = false;
    }
    at++;
    return plain ? stringSlice(text, start + 1, at - 1) : (parse(stringSlice(text, start, at)) as string);
  };
  const readKey = (): string => {
    if (next() !== QUOTE) fail();
    const key = readText();
    if (next() !== COLON) fail();
    at++;
    return key;
  };
  const readScalar = (): unknown => {
    const start = at;
    while (!endsScalar(charCodeAt(text, at))) {
      tick();
      at++;
    }
    if (start === at) fail();
    return parse(stringSlice(text, start, at));
  };
  const put = (holder: Holder, key: string, value: unknown): void => {
    if (isArray(holder)) holder[holder.length] = value;
    else if (key in holder) {
      defineProperty(holder, key, { value, writable: true, enumerable: true, configurable: true });
    } else holder[key] = value;
  };

  let outer: Outer | undefined;
  let holder: Holder | undefined;
  let key = '';
  for (;;) {
    meter.charge(1);
    const first = next();
    let value: unknown;
    if (first === OPEN_LIST || first === OPEN_OBJECT) {
      const isList = first === OPEN_LIST;
      at++;
      value = isList ? [] : {};
      if (next() !== (isList ? CLOSE_LIST : CLOSE_OBJECT)) {
        outer = { holder, key, outer };
        holder = value as Holder;
        if (!isList) key = readKey();
        continue;
      }
      at++;
    } else value = first === QUOTE ? readText() : readScalar();
    for (;;) {
      const code = next();
      if (holder === undefined) {
        if (at < text.length) fail();
        return value;
      }
      put(holder, key, value);
      const isList = isArray(holder);
      at++;
      if (code === COMMA) {
        if (!isList) key = readKey();
        break;
      }
      if (code !== (isList ? CLOSE_LIST : CLOSE_OBJECT)) {
        at--;
        fail();
      }
      value = holder;
      ({ holder, key, outer } = outer as Outer);
    }
  }
}

/** Characters that V8 parses in some tens of milliseconds, whatever they say. */
export const AT_ONCE = 1 << 20;
