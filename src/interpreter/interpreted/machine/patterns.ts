/** Destructuring (8.6.2, 13.15.5). A target that is a member is evaluated before its value is asked for. */
import { type Expr, type Pattern, SLOT } from '../ir.ts';
import { RealmTypeError, sketch } from './faults.ts';
import { close, closeQuietly, type IteratorRecord, open, skip, step } from './iteration.ts';
import { toKey } from './members.ts';
import { compileStore } from './names.ts';
import type { Eval, Frame } from './state.ts';

type Compile = (ir: Expr) => Eval;

export interface Target {
  /** Evaluates what the target is made of; null if nothing is. */
  readonly prepare: ((f: Frame) => void) | null;
  readonly assign: (f: Frame, value: unknown) => void;
}

export function compilePattern(pattern: Pattern, compile: Compile): Target {
  switch (pattern.k) {
    case 'place': {
      const { place, dead, fixed, first, at } = pattern.write;
      return { prepare: null, assign: compileStore(place, dead, fixed, first, at) };
    }
    case 'member': {
      const { steps, slot } = pattern;
      const values: Eval[] = [];
      for (let i = 0; i < steps.length; i++) values[i] = compile((steps[i] as { value: Expr }).value);
      const write = compile(pattern.write);
      return {
        prepare: (f) => {
          for (let i = 0; i < values.length; i++) f[(steps[i] as { slot: number }).slot] = (values[i] as Eval)(f);
        },
        assign: (f, value) => {
          f[slot] = value;
          write(f);
        },
      };
    }
    case 'default': {
      const { prepare, assign } = compilePattern(pattern.target, compile);
      const otherwise = compile(pattern.otherwise);
      return { prepare, assign: (f, value) => assign(f, value === undefined ? otherwise(f) : value) };
    }
    case 'array':
      return { prepare: null, assign: compileArrayPattern(pattern, compile) };
    case 'object':
      return { prepare: null, assign: compileObjectPattern(pattern, compile) };
  }
}

function compileArrayPattern(
  pattern: Extract<Pattern, { k: 'array' }>,
  compile: Compile,
): (f: Frame, value: unknown) => void {
  const { text, at } = pattern;
  const targets: (Target | null)[] = [];
  for (let i = 0; i < pattern.elements.length; i++) {
    const element = pattern.elements[i] as Pattern | null;
    targets[i] = element === null ? null : compilePattern(element, compile);
  }
  const rest = pattern.rest === null ? null : compilePattern(pattern.rest, compile);
  return (f, value) => {
    f[SLOT.at] = at;
    const iterator = open(value, text);
    try {
      for (let i = 0; i < targets.length; i++) {
        const target = targets[i] as Target | null;
        if (target === null) {
          skip(iterator);
          continue;
        }
        if (target.prepare !== null) target.prepare(f);
        target.assign(f, step(iterator));
      }
      if (rest !== null) {
        if (rest.prepare !== null) rest.prepare(f);
        rest.assign(f, remaining(iterator));
      }
    } catch (error) {
      if (!iterator.done) closeQuietly(iterator);
      throw error;
    }
    if (!iterator.done) close(iterator);
  };
}

/** What an iterator has left, as an array. */
export function remaining(iterator: IteratorRecord): unknown[] {
  const list: unknown[] = [];
  for (;;) {
    if (--$tsugi_n < $tsugi_w[0]) $tsugi_slow();
    const value = step(iterator);
    if (iterator.done) return list;
    defineElement(list, value);
  }
}
const { defineProperty, create } = Object;
function defineElement(list: unknown[], value: unknown): void {
  if ($tsugi_machine.frozen) {
    list[list.length] = value;
    return;
  }
  const descriptor = create(null) as PropertyDescriptor;
  descriptor.value = value;
  descriptor.writable = descriptor.enumerable = descriptor.configurable = true;
  defineProperty(list, list.length, descriptor);
}

function compileObjectPattern(
  pattern: Extract<Pattern, { k: 'object' }>,
  compile: Compile,
): (f: Frame, value: unknown) => void {
  const { text, at } = pattern;
  const members: { readonly key: Eval; readonly target: Target }[] = [];
  for (let i = 0; i < pattern.members.length; i++) {
    const { key, target } = pattern.members[i] as (typeof pattern.members)[number];
    members[i] = { key: compile(key), target: compilePattern(target, compile) };
  }
  const rest = pattern.rest === null ? null : compilePattern(pattern.rest, compile);
  const first = pattern.members[0]?.key;
  const firstKey = first?.t === 'const' ? `${first.value}` : '';
  // V8 quotes the source of what is destructured unless the first member has a default
  const quoted = pattern.members[0]?.target.k === 'default' ? '' : text;
  return (f, value) => {
    f[SLOT.at] = at;
    if (members.length === 0 && rest !== null && rest.prepare !== null) rest.prepare(f);
    if (value === undefined || value === null) throw notDestructurable(value, quoted, firstKey);
    const seen: PropertyKey[] = [];
    for (let i = 0; i < members.length; i++) {
      const { key, target } = members[i] as (typeof members)[number];
      const name = toKey(key(f));
      if (rest !== null) seen[i] = name;
      if (target.prepare !== null) target.prepare(f);
      target.assign(f, (value as Record<PropertyKey, unknown>)[name]);
    }
    if (rest !== null) {
      if (members.length > 0 && rest.prepare !== null) rest.prepare(f);
      rest.assign(f, without(value, seen));
    }
  };
}

/** @param text the expression in the source, `?` to show the value, '' for a pattern inside another */
export function notDestructurable(value: unknown, text: string, key: string): Error {
  const nothing = sketch(value);
  const shown = text === '?' ? nothing : text;
  if (text === '') {
    const reading = key === '' ? '' : ` (reading '${key}')`;
    return new RealmTypeError(`Cannot read properties of ${nothing}${reading}`);
  }
  if (key === '') return new RealmTypeError(`Cannot destructure '${shown}' as it is ${nothing}.`);
  return new RealmTypeError(`Cannot destructure property '${key}' of '${shown}' as it is ${nothing}.`);
}

/** CopyDataProperties (7.3.25) with excluded keys: what is excluded is not read. */
export function without(value: unknown, keys: readonly PropertyKey[]): object {
  const own = $tsugi_own(value) as object;
  // a pattern in syntax would read what it leaves out
  return keys.length === 0 ? { ...own } : copyWithout(own, keys);
}

function copyWithout(value: object, keys: readonly PropertyKey[]): object {
  const from = objectOf(value) as Record<PropertyKey, unknown>;
  const made = {};
  const all = ownKeys(from);
  for (let i = 0; i < all.length; i++) {
    const key = all[i] as PropertyKey;
    if (contains(keys, key)) continue;
    const found = getOwnPropertyDescriptor(from, key);
    if (found === undefined || found.enumerable !== true) continue;
    const descriptor = create(null) as PropertyDescriptor;
    descriptor.value = from[key];
    descriptor.writable = descriptor.enumerable = descriptor.configurable = true;
    defineProperty(made, key, descriptor);
  }
  return made;
}
const { ownKeys } = Reflect;
const { getOwnPropertyDescriptor } = Object;
const objectOf = Object as (value: unknown) => object;

function contains(keys: readonly PropertyKey[], key: PropertyKey): boolean {
  for (let i = 0; i < keys.length; i++) {
    const own = keys[i] as PropertyKey;
    if (own === key || (typeof own === 'number' && `${own}` === key)) return true;
  }
  return false;
}
