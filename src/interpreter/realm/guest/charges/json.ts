/**
 * JSON. A few objects that hold each other several times are a text without end, and V8 goes through them without asking
 * anybody. So plain data is counted first, in ticks, and everything else gone through with a replacer that ticks.
 */

import { type Fn, replace } from '../methods.ts';
import {
  apply,
  getOwnPropertyDescriptor,
  getPrototypeOf,
  hasOwn,
  isArray,
  jsonStringify,
  objectKeys,
  uncurryThis,
} from '../primordials.ts';
import { AT_ONCE, parseLong } from './json-text.ts';
import { prepareKeys } from './objects.ts';
import { type Charging, LONG, PER_TICK, SMALL } from './wrap.ts';

/** Deeper ones go the slow way, which is not deep in here. */
const MAX_DEPTH = 100;
/** Of more values, too. */
const MAX_NODES = 1 << 16;

/** V8 writes these as six characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROLS = /[\0-\x1f]/;
const PER_CONTROL = 6;
const testFor = uncurryThis(RegExp.prototype.exec) as unknown as (self: RegExp, text: string) => unknown;

const arrayPrototype = Array.prototype;
const objectPrototype = Object.prototype;

export function chargeJson(charging: Charging): void {
  const { meter, isProxy } = charging;

  /**
   * Ticks for each value that is plain data, as often as it is there.
   * @returns whether nothing of the guest's would run while V8 goes through it
   */
  let nodes = 0;
  /** Characters that were paid for, and for which memory was not yet asked. */
  let units = 0;
  const print = (text: string): void => {
    meter.charge(text.length / PER_TICK);
    const isEscaped = text.length >= LONG && testFor(CONTROLS, text) !== null;
    units += text.length * (isEscaped ? PER_CONTROL : 1);
    if (units < LONG) return;
    const bytes = units;
    units = 0;
    printed += bytes;
    meter.reserve(printed);
  };
  let printed = 0;
  const walk = (value: unknown, within: unknown[], depth: number): boolean => {
    // V8 would take them all at once
    if (++nodes > MAX_NODES) return false;
    if (typeof value !== 'object') {
      if (typeof value === 'string' && value.length > SMALL) print(value);
      return typeof value === 'function' ? !hasOwn(value, 'toJSON') : typeof value !== 'bigint';
    }
    if (value === null) return true;
    meter.charge(1);
    if (isProxy(value) || depth > MAX_DEPTH) return false;
    // V8 has the words for what holds itself
    for (let i = 0; i < depth; i++) if (within[i] === value) return false;
    within[depth] = value;
    if (isArray(value)) {
      const { length } = value;
      if (getPrototypeOf(value) !== arrayPrototype) return false;
      for (let i = 0; i < length; i++) {
        const found = getOwnPropertyDescriptor(value, i);
        if (found === undefined || !('value' in found) || !walk(found.value, within, depth + 1)) return false;
      }
      return true;
    }
    const prototype = getPrototypeOf(value);
    if (prototype !== objectPrototype && prototype !== null) return false;
    const keys = objectKeys(value);
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i] as string;
      const found = getOwnPropertyDescriptor(value, key);
      if (found === undefined || !('value' in found) || key === 'toJSON') return false;
      if (key.length > SMALL) meter.charge(key.length / PER_TICK);
      if (!walk(found.value, within, depth + 1)) return false;
    }
    return true;
  };

  const made = (text: string | undefined): string | undefined => {
    if (text !== undefined && text.length >= LONG) meter.reach(text.length, text.length);
    return text;
  };

  replace(JSON, 'stringify', () => {
    const method = {
      stringify(value: unknown, replacer?: unknown, space?: unknown) {
        // in a list the names' order counts, so that V8 has to take it as it is
        nodes = units = printed = 0;
        const list = typeof replacer !== 'function' && replacer !== undefined && replacer !== null;
        if (typeof replacer !== 'function' && (walk(value, [], 0) || list)) {
          const text = jsonStringify(value, replacer as never, space as string) as string | undefined;
          return made(text);
        }
        units = printed = 0;
        const pay = (item: unknown): void => {
          meter.charge(1);
          if (typeof item === 'string') print(item);
          else if (typeof item === 'object' && !isArray(item)) prepareKeys(item, charging);
        };
        const ticking = function (this: unknown, key: string, item: unknown): unknown {
          const result = typeof replacer === 'function' ? apply(replacer as Fn, this, [key, item]) : item;
          pay(key);
          pay(result);
          return result;
        };
        return made(jsonStringify(value, ticking as never, space as string));
      },
    };
    return method.stringify;
  });
  replace(JSON, 'parse', (native) => {
    const parse = native as (text: string) => unknown;
    const method = {
      parse(this: unknown, text: unknown, reviver?: unknown) {
        const given = typeof text === 'string' ? text : `${text as string}`;
        if (given.length > SMALL) meter.charge(given.length / PER_TICK);
        if (typeof reviver !== 'function') {
          if (given.length <= AT_ONCE) return parse(given);
          meter.reach(given.length);
          return parseLong(given, parse, charging);
        }
        const ticking = function (this: unknown, ...args: unknown[]): unknown {
          meter.charge(1);
          return apply(reviver as Fn, this, args);
        };
        return apply(native, this, [given, ticking]);
      },
    };
    return method.parse;
  });
}
