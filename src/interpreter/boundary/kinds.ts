/** Built-in kinds that cross by value. As `copy.ts`, it runs on the receiving side and is part of both sides' code. */
import { Mismatch, within } from './mismatch.ts';

type Convert = (value: unknown) => unknown;

const { apply, getOwnPropertyDescriptor } = Reflect;
const getter = (prototype: object, key: PropertyKey): (() => unknown) =>
  Object.getOwnPropertyDescriptor(prototype, key)?.get as () => unknown;
const dateGetTime = Date.prototype.getTime;
const mapSize = getter(Map.prototype, 'size');
const setSize = getter(Set.prototype, 'size');
const regexpSource = getter(RegExp.prototype, 'source');
const regexpFlags = getter(RegExp.prototype, 'flags');
const mapForEach = Map.prototype.forEach;
const mapSet = Map.prototype.set;
const setForEach = Set.prototype.forEach;
const setAdd = Set.prototype.add;
const regexpTest = RegExp.prototype.test;
const MapCopy = Map;
const SetCopy = Set;
const DateCopy = Date;
const RegExpCopy = RegExp;

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** True if the built-in `read` takes `value` as its receiver: only an object of its kind passes, whatever its prototype. */
function branded(read: () => unknown, value: unknown): value is object {
  if (!isObject(value)) return false;
  try {
    apply(read, value, []);
    return true;
  } catch {
    return false;
  }
}

/** `RegExp.prototype` passes the brand check of `source` too; it has no `lastIndex`. */
const isRegExp = (value: unknown): value is object =>
  branded(regexpSource, value) && getOwnPropertyDescriptor(value, 'lastIndex') !== undefined;

/** @param kind one that needs no help of the other realm */
export function isKind(value: unknown, kind: string): boolean {
  switch (kind) {
    case 'date':
      return branded(dateGetTime, value);
    case 'map':
      return branded(mapSize, value);
    case 'set':
      return branded(setSize, value);
    case 'regexp':
      return isRegExp(value);
    default:
      return false;
  }
}

export function date(value: unknown): Date {
  if (!branded(dateGetTime, value)) throw new Mismatch('Date', value);
  return new DateCopy(apply(dateGetTime, value, []) as number);
}

export function regexp(value: unknown): RegExp {
  if (!isRegExp(value)) throw new Mismatch('RegExp', value);
  return new RegExpCopy(apply(regexpSource, value, []) as string, apply(regexpFlags, value, []) as string);
}

export function map(value: unknown, key: Convert, item: Convert, expected: string): Map<unknown, unknown> {
  if (!branded(mapSize, value)) throw new Mismatch(expected, value);
  const out = new MapCopy<unknown, unknown>();
  let count = 0;
  const add = (from: unknown, at: unknown): void => {
    let place = 'key';
    try {
      const convertedKey = key(at);
      place = 'value';
      apply(mapSet, out, [convertedKey, item(from)]);
    } catch (error) {
      throw within(within(error, place), count);
    }
    count++;
  };
  apply(mapForEach, value, [add]);
  return out;
}

export function set(value: unknown, item: Convert, expected: string): Set<unknown> {
  if (!branded(setSize, value)) throw new Mismatch(expected, value);
  const out = new SetCopy<unknown>();
  let count = 0;
  const add = (from: unknown): void => {
    try {
      apply(setAdd, out, [item(from)]);
    } catch (error) {
      throw within(error, count);
    }
    count++;
  };
  apply(setForEach, value, [add]);
  return out;
}

/** For template literal types. */
export const pattern = (source: string): RegExp => new RegExpCopy(source, 'u');
export const matches = (expression: RegExp, text: string): boolean => apply(regexpTest, expression, [text]) as boolean;
