/** Variables: closures that read and write places. */

import { defineProperty } from '../../realm/guest/primordials.ts';
import { type Expr, type Place, SLOT } from '../ir.ts';
import { assignedConstant, inDeadZone, notDefined } from './faults.ts';
import type { Eval, Frame, GlobalCell, Scope } from './state.ts';

/** Gives a place a value. */
export type Store = (f: Frame, value: unknown) => void;

export function compileRead(place: Place, dead: string, at: number): Eval {
  switch (place.p) {
    case 'local': {
      const { slot } = place;
      if (dead === '') return (f) => f[slot];
      return (f) => {
        const value = f[slot];
        if (value === $tsugi_dead) throw deadAt(f, dead, at);
        return value;
      };
    }
    case 'scoped': {
      const { slot, index } = place;
      if (dead === '') return (f) => (f[slot] as Scope)[index];
      return (f) => {
        const value = (f[slot] as Scope)[index];
        if (value === $tsugi_dead) throw deadAt(f, dead, at);
        return value;
      };
    }
    case 'outer':
      return readOuter(place.hops, place.index, dead, at);
    case 'global':
      return readGlobal(place.name, at);
  }
}

function deadAt(f: Frame, name: string, at: number): Error {
  f[SLOT.at] = at;
  return inDeadZone(name);
}

function readOuter(hops: number, index: number, dead: string, at: number): Eval {
  if (dead !== '') {
    return (f) => {
      let scope = f[SLOT.scope] as Scope;
      for (let i = 0; i < hops; i++) scope = scope[0] as Scope;
      const value = scope[index];
      if (value === $tsugi_dead) throw deadAt(f, dead, at);
      return value;
    };
  }
  switch (hops) {
    case 0:
      return (f) => (f[SLOT.scope] as Scope)[index];
    case 1:
      return (f) => ((f[SLOT.scope] as Scope)[0] as Scope)[index];
    case 2:
      return (f) => (((f[SLOT.scope] as Scope)[0] as Scope)[0] as Scope)[index];
    default:
      return (f) => {
        let scope = f[SLOT.scope] as Scope;
        for (let i = 0; i < hops; i++) scope = scope[0] as Scope;
        return scope[index];
      };
  }
}

/** A name that the file does not declare: of another script, of the global object, or of neither. */
function readGlobal(name: string, at: number): Eval {
  const { globals } = $tsugi_machine;
  const { lexical, constants, object } = globals;
  if (name in constants && !(name in lexical)) {
    const value = constants[name];
    return () => value;
  }
  let cell: GlobalCell | undefined;
  return (f) => {
    cell ??= lexical[name];
    if (cell !== undefined) {
      const { value } = cell;
      if (value === $tsugi_dead) throw deadAt(f, name, at);
      return value;
    }
    const value = object[name];
    if (value === undefined && !(name in object)) {
      f[SLOT.at] = at;
      throw notDefined(name);
    }
    return value;
  };
}

/** `typeof name` of what may not exist. */
export function compileTypeofGlobal(name: string): Eval {
  const { lexical, constants, object } = $tsugi_machine.globals;
  return (f) => {
    const cell = lexical[name];
    if (cell !== undefined) {
      if (cell.value === $tsugi_dead) throw deadAt(f, name, f[SLOT.at] as number);
      return typeof cell.value;
    }
    if (name in constants) return typeof constants[name];
    return typeof object[name];
  };
}

/** @param dead the name, if an assignment has to check that the variable is alive */
export function compileStore(place: Place, dead: string, fixed: boolean, first: boolean, at: number): Store {
  if (place.p === 'global') return storeGlobal(place.name, fixed, first, at);
  if (fixed) {
    const read = compileRead(place, dead, at);
    return (f) => {
      read(f);
      f[SLOT.at] = at;
      throw assignedConstant();
    };
  }
  if (dead !== '') {
    const read = compileRead(place, dead, at);
    const store = compileStore(place, '', false, false, at);
    return (f, value) => {
      read(f);
      store(f, value);
    };
  }
  switch (place.p) {
    case 'local': {
      const { slot } = place;
      return (f, value) => {
        f[slot] = value;
      };
    }
    case 'scoped': {
      const { slot, index } = place;
      return (f, value) => {
        (f[slot] as Scope)[index] = value;
      };
    }
    case 'outer': {
      const { hops, index } = place;
      if (hops === 0) {
        return (f, value) => {
          (f[SLOT.scope] as Scope)[index] = value;
        };
      }
      return (f, value) => {
        let scope = f[SLOT.scope] as Scope;
        for (let i = 0; i < hops; i++) scope = scope[0] as Scope;
        scope[index] = value;
      };
    }
  }
}

function storeGlobal(name: string, fixed: boolean, first: boolean, at: number): Store {
  const { lexical, constants, object } = $tsugi_machine.globals;
  if (first) {
    return (_f, value) => {
      (lexical[name] as GlobalCell).value = value;
    };
  }
  return (f, value) => {
    const cell = lexical[name];
    if (cell !== undefined) {
      if (cell.value === $tsugi_dead) throw deadAt(f, name, at);
      f[SLOT.at] = at;
      if (cell.fixed || fixed) throw assignedConstant();
      cell.value = value;
      return;
    }
    f[SLOT.at] = at;
    if (name in constants) throw assignedConstant();
    // PutValue (6.2.5.6): strict code does not create globals by assignment
    if (!(name in object)) throw notDefined(name);
    object[name] = value;
  };
}

/** An assignment to a variable. */
export function compileWrite(ir: Extract<Expr, { t: 'write' }>, value: Eval): Eval {
  const { place, dead, fixed, first, at } = ir;
  if (place.p === 'local' && dead === '' && !fixed) {
    const { slot } = place;
    return (f) => (f[slot] = value(f));
  }
  if (place.p === 'scoped' && dead === '' && !fixed) {
    const { slot, index } = place;
    return (f) => {
      const result = value(f);
      (f[slot] as Scope)[index] = result;
      return result;
    };
  }
  const store = compileStore(place, dead, fixed, first, at);
  return (f) => {
    const result = value(f);
    store(f, result);
    return result;
  };
}

export function defineGlobal(name: string, value: unknown): void {
  const { object } = $tsugi_machine.globals;
  defineProperty(object, name, {
    __proto__: null,
    value,
    writable: true,
    enumerable: true,
    configurable: false,
  } as PropertyDescriptor);
}
