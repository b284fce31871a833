/**
 * Closures that touch properties or call functions: what V8 makes inline caches for. This file is bundled by itself and run
 * many times in each realm, and the places of a program take the copies in turn. So most places that matter have an inline
 * cache of their own, although all of them share this text and no code is generated.
 *
 * Much here is alike, as each shape that is common has its text: a closure that decides between two shapes when it runs has
 * the types of both in one place, a list of arguments is one more object for each call, and an operator that is handed in is
 * one more call.
 */
import { apply, uncurryThis } from '../../realm/guest/primordials.ts';
import { SLOT } from '../ir.ts';
import type { Callable, Eval, Frame } from './state.ts';

// biome-ignore lint/style/useConst: declared by the realm's first script, and set here
declare let $tsugi_site: Site;

type Properties = Record<PropertyKey, unknown>;
type List = (f: Frame) => unknown[];
/** The error for a callee that is no function. */
export type Refuse = () => Error;

const call = uncurryThis(Function.prototype.call as Callable) as unknown as (
  callee: unknown,
  self: unknown,
  ...args: unknown[]
) => unknown;

const site = {
  getSlot:
    (slot: number, key: string, at: number): Eval =>
    (f) => {
      f[SLOT.at] = at;
      return (f[slot] as Properties)[key];
    },
  getOf:
    (object: Eval, key: string, at: number): Eval =>
    (f) => {
      const of = object(f) as Properties;
      f[SLOT.at] = at;
      return of[key];
    },
  getLength:
    (object: Eval, at: number): Eval =>
    (f) => {
      const of = object(f) as { length: unknown };
      f[SLOT.at] = at;
      return of.length;
    },
  /** An element by a variable of the frame, of one. */
  getElement:
    (slot: number, by: number, at: number): Eval =>
    (f) => {
      f[SLOT.at] = at;
      return (f[slot] as Properties)[f[by] as number];
    },
  getBySlot:
    (object: Eval, by: number, at: number): Eval =>
    (f) => {
      const of = object(f) as Properties;
      f[SLOT.at] = at;
      return of[f[by] as number];
    },
  getBy:
    (object: Eval, key: Eval, at: number): Eval =>
    (f) => {
      const of = object(f) as Properties;
      const name = key(f) as number;
      f[SLOT.at] = at;
      return of[name];
    },
  setSlot:
    (slot: number, key: string, value: Eval, at: number): Eval =>
    (f) => {
      const of = f[slot] as Properties;
      const given = value(f);
      f[SLOT.at] = at;
      of[key] = given;
      return given;
    },
  setOf:
    (object: Eval, key: string, value: Eval, at: number): Eval =>
    (f) => {
      const of = object(f) as Properties;
      const given = value(f);
      f[SLOT.at] = at;
      of[key] = given;
      return given;
    },
  setElement:
    (slot: number, by: number, value: Eval, at: number): Eval =>
    (f) => {
      // what the value's evaluation assigns to the two does not count any more
      const of = f[slot] as Properties;
      const name = f[by] as number;
      const given = value(f);
      f[SLOT.at] = at;
      of[name] = given;
      return given;
    },
  setBy:
    (object: Eval, key: Eval, value: Eval, at: number): Eval =>
    (f) => {
      const of = object(f) as Properties;
      const name = key(f) as number;
      const given = value(f);
      f[SLOT.at] = at;
      of[name] = given;
      return given;
    },
  /** `o.key += value` and its like. */
  compound:
    (object: Eval, key: string, value: Eval, operate: (a: unknown, b: unknown) => unknown, at: number): Eval =>
    (f) => {
      const of = object(f) as Properties;
      f[SLOT.at] = at;
      const old = of[key];
      const right = value(f);
      f[SLOT.at] = at;
      const result = operate(old, right);
      of[key] = result;
      return result;
    },
  compoundSum:
    (object: Eval, key: string, value: Eval, sign: 1 | -1, at: number): Eval =>
    (f) => {
      const of = object(f) as Record<string, number>;
      f[SLOT.at] = at;
      const old = of[key] as number;
      const right = value(f) as number;
      f[SLOT.at] = at;
      const result = sign > 0 ? old + right : old - right;
      of[key] = result;
      return typeof result === 'number' ? result : $tsugi_made(result);
    },
  update:
    (slot: number, key: string, delta: 1 | -1, prefix: boolean, at: number): Eval =>
    (f) => {
      f[SLOT.at] = at;
      const of = f[slot] as Record<string, number>;
      let next = of[key] as number;
      // `++` is the language's own conversion, which keeps a BigInt what it is
      const old = delta > 0 ? next++ : next--;
      of[key] = next;
      return prefix ? next : old;
    },
  call0:
    (callee: Eval, at: number, refuse: Refuse): Eval =>
    (f) => {
      const fn = callee(f);
      f[SLOT.at] = at;
      if (typeof fn !== 'function') throw refuse();
      return (fn as Callable)();
    },
  call1:
    (callee: Eval, a: Eval, at: number, refuse: Refuse): Eval =>
    (f) => {
      const fn = callee(f);
      const x = a(f);
      f[SLOT.at] = at;
      if (typeof fn !== 'function') throw refuse();
      if ($tsugi_w[0] !== 0) $tsugi_slow();
      return (fn as Callable)(x);
    },
  call2:
    (callee: Eval, a: Eval, b: Eval, at: number, refuse: Refuse): Eval =>
    (f) => {
      const fn = callee(f);
      const x = a(f);
      const y = b(f);
      f[SLOT.at] = at;
      if (typeof fn !== 'function') throw refuse();
      if ($tsugi_w[0] !== 0) $tsugi_slow();
      return (fn as Callable)(x, y);
    },
  call3:
    (callee: Eval, a: Eval, b: Eval, c: Eval, at: number, refuse: Refuse): Eval =>
    (f) => {
      const fn = callee(f);
      const x = a(f);
      const y = b(f);
      const z = c(f);
      f[SLOT.at] = at;
      if (typeof fn !== 'function') throw refuse();
      if ($tsugi_w[0] !== 0) $tsugi_slow();
      return (fn as Callable)(x, y, z);
    },
  callList:
    (callee: Eval, list: List, at: number, refuse: Refuse): Eval =>
    (f) => {
      const fn = callee(f);
      const given = list(f);
      f[SLOT.at] = at;
      if (typeof fn !== 'function') throw refuse();
      if ($tsugi_w[0] !== 0) $tsugi_slow();
      return apply(fn as Callable, undefined, given);
    },
  method0:
    (object: Eval, key: string, at: number, refuse: Refuse): Eval =>
    (f) => {
      const of = object(f) as Properties;
      f[SLOT.at] = at;
      const fn = of[key];
      if (typeof fn !== 'function') throw refuse();
      return call(fn, of);
    },
  method1:
    (object: Eval, key: string, a: Eval, keyAt: number, at: number, refuse: Refuse): Eval =>
    (f) => {
      const of = object(f) as Properties;
      f[SLOT.at] = keyAt;
      const fn = of[key];
      const x = a(f);
      f[SLOT.at] = at;
      if (typeof fn !== 'function') throw refuse();
      if ($tsugi_w[0] !== 0) $tsugi_slow();
      return call(fn, of, x);
    },
  method2:
    (object: Eval, key: string, a: Eval, b: Eval, keyAt: number, at: number, refuse: Refuse): Eval =>
    (f) => {
      const of = object(f) as Properties;
      f[SLOT.at] = keyAt;
      const fn = of[key];
      const x = a(f);
      const y = b(f);
      f[SLOT.at] = at;
      if (typeof fn !== 'function') throw refuse();
      if ($tsugi_w[0] !== 0) $tsugi_slow();
      return call(fn, of, x, y);
    },
  method3:
    (object: Eval, key: string, a: Eval, b: Eval, c: Eval, keyAt: number, at: number, refuse: Refuse): Eval =>
    (f) => {
      const of = object(f) as Properties;
      f[SLOT.at] = keyAt;
      const fn = of[key];
      const x = a(f);
      const y = b(f);
      const z = c(f);
      f[SLOT.at] = at;
      if (typeof fn !== 'function') throw refuse();
      if ($tsugi_w[0] !== 0) $tsugi_slow();
      return call(fn, of, x, y, z);
    },
  methodList:
    (object: Eval, key: Eval, list: List, keyAt: number, at: number, refuse: Refuse): Eval =>
    (f) => {
      const of = object(f) as Properties;
      const by = key(f) as PropertyKey;
      f[SLOT.at] = keyAt;
      const fn = of[by];
      const given = list(f);
      f[SLOT.at] = at;
      if (typeof fn !== 'function') throw refuse();
      if ($tsugi_w[0] !== 0) $tsugi_slow();
      return apply(fn as Callable, of, given);
    },
  /** A property of an object that is being made, of which nothing above it has the name. */
  put:
    (key: string, value: Eval): ((f: Frame, object: object) => void) =>
    (f, object) => {
      (object as Properties)[key] = value(f);
    },
};

export type Site = typeof site;

$tsugi_site = site;
