/** From an expression to its closure: one entry for each form. */
import { arraySlice } from '../../realm/guest/primordials.ts';
import { type Expr, SLOT } from '../ir.ts';
import { compileCall, compileMethodCall, compileNew, compileSuperCall, compileThis } from './calls.ts';
import { compileClass } from './classes.ts';
import { functionName, isObject, RealmReferenceError, RealmTypeError } from './faults.ts';
import { createClosure } from './functions.ts';
import { collect } from './iteration.ts';
import {
  compileCompoundMember,
  compileGet,
  compileGetPrivate,
  compileGetSuper,
  compileSet,
  compileSetPrivate,
  compileSetSuper,
  compileUpdateMember,
  notSearchable,
  privateName,
  toKey,
} from './members.ts';
import { compileRead, compileStore, compileTypeofGlobal, compileWrite } from './names.ts';
import { type Create, compileArray, compileObject, compileStrings, compileTemplate } from './objects.ts';
import { compileBinary, OPERATIONS, plainSlot } from './operators.ts';
import { compilePattern } from './patterns.ts';
import { compileEnter } from './scopes.ts';
import type { Eval, Frame, PrivateName, Scope, Unit } from './state.ts';

/** What closures are made for: one function of one file. */
export interface Target {
  readonly unit: Unit;
}

type Forms = { readonly [T in Expr['t']]: (ir: Extract<Expr, { t: T }>, c: Target) => Eval };

export function compileExpression(ir: Expr, c: Target): Eval {
  return (FORMS[ir.t] as (ir: Expr, c: Target) => Eval)(ir, c);
}

const regExp = RegExp;
const bigint = BigInt;

const suspended = (): never => {
  throw new RealmTypeError('an expression that suspends was compiled as one that does not');
};

const FORMS: Forms = {
  const:
    ({ value }) =>
    () =>
      value,
  undefined: () => () => undefined,
  infinity: () => () => 1 / 0,
  bigint: ({ value }) => {
    const made = bigint(value);
    return () => made;
  },
  regexp:
    ({ pattern, flags }) =>
    () =>
      new regExp(pattern, flags),
  read: ({ place, dead, at }) => compileRead(place, dead, at),
  slot:
    ({ slot }) =>
    (f) =>
      f[slot],
  typeofGlobal: ({ name }) => compileTypeofGlobal(name),
  write: (ir, c) => compileWrite(ir, compileExpression(ir.value, c)),
  this: ({ hops, check, at }) => compileThis(hops, check, at),
  newTarget:
    ({ hops, slot }) =>
    (f) => {
      let of = f;
      for (let i = 0; i < hops; i++) of = of[SLOT.self] as Frame;
      return of[slot];
    },
  meta:
    (_ir, { unit }) =>
    () =>
      unit.meta,
  function: (ir, c) => {
    const create = compileFunction(ir, '', c);
    return (f) => create(f, undefined, undefined);
  },
  class: (ir, c) => {
    const create = classOf(ir, c);
    return (f) => create(f, undefined);
  },
  size: (ir, c) => {
    const value = compileExpression(ir.value, c);
    return (f) => $tsugi_size(value(f), 0);
  },
  template: (ir, c) => compileTemplate(ir, (inner) => compileExpression(inner, c)),
  toString: (ir, c) => {
    const value = compileExpression(ir.value, c);
    return (f) => `${value(f)}`;
  },
  toKey: (ir, c) => {
    const value = compileExpression(ir.value, c);
    const { base } = ir;
    if (base < 0) return (f) => toKey(value(f));
    return (f) => {
      const key = value(f);
      return f[base] === undefined || f[base] === null ? key : toKey(key);
    };
  },
  strings: (ir) => compileStrings(ir),
  array: (ir, c) => compileArray(ir, (inner) => compileExpression(inner, c)),
  collect: (ir, c) => {
    const value = compileExpression(ir.value, c);
    const { text, at } = ir;
    return (f) => {
      const of = value(f);
      f[SLOT.at] = at;
      return collect(of, text);
    };
  },
  object: (ir, c) =>
    compileObject(
      ir,
      (inner) => compileExpression(inner, c),
      (inner, prefix) => compileFunction(inner, prefix, c),
    ),
  spread: (ir, c) => {
    const value = compileExpression(ir.value, c);
    return (f) => ({ ...($tsugi_own(value(f), true) as object) });
  },
  unary: (ir, c) => compileUnary(ir, c),
  delete: (ir, c) => {
    const object = compileExpression(ir.object, c);
    const key = compileExpression(ir.key, c);
    const { at } = ir;
    return (f) => {
      const of = object(f) as Record<PropertyKey, unknown>;
      const name = key(f) as PropertyKey;
      f[SLOT.at] = at;
      return delete of[name];
    };
  },
  deleteSuper:
    ({ at }) =>
    (f) => {
      f[SLOT.at] = at;
      throw new RealmReferenceError("Unsupported reference to 'super'");
    },
  binary: (ir, c) => {
    const { op, left, right, at } = ir;
    const value = compileBinary(op, left, right, (inner) => compileExpression(inner, c));
    if (at < 0) return value;
    return (f) => {
      f[SLOT.at] = at;
      return value(f);
    };
  },
  hasPrivate: (ir, c) => {
    const name = privateName(ir.name);
    const value = compileExpression(ir.value, c);
    return (f) => {
      const of = value(f);
      if (!isObject(of)) throw notSearchable(of, name(f) as PrivateName);
      return (name(f) as PrivateName).isOn(of);
    };
  },
  logical: (ir, c) => {
    const left = compileExpression(ir.left, c);
    const right = compileExpression(ir.right, c);
    switch (ir.op) {
      case '&&':
        return (f) => left(f) && right(f);
      case '||':
        return (f) => left(f) || right(f);
      case '??':
        return (f) => left(f) ?? right(f);
    }
  },
  conditional: (ir, c) => {
    const test = compileExpression(ir.test, c);
    const then = compileExpression(ir.then, c);
    const otherwise = compileExpression(ir.otherwise, c);
    return (f) => (test(f) ? then(f) : otherwise(f));
  },
  sequence: ({ list }, c) => {
    const values: Eval[] = [];
    for (let i = 0; i < list.length; i++) values[i] = compileExpression(list[i] as Expr, c);
    if (values.length === 1) return values[0] as Eval;
    return (f) => {
      let result: unknown;
      for (let i = 0; i < values.length; i++) {
        result = (values[i] as Eval)(f);
        if ($tsugi_w[0] !== 0) $tsugi_slow();
      }
      return result;
    };
  },
  update: (ir) => compileUpdate(ir),
  compound: (ir, c) => compileCompound(ir, c),
  get: (ir, c) => compileGet(ir, (inner) => compileExpression(inner, c)),
  set: (ir, c) => compileSet(ir, (inner) => compileExpression(inner, c)),
  updateMember: (ir, c) => compileUpdateMember(ir, (inner) => compileExpression(inner, c)),
  compoundMember: (ir, c) => compileCompoundMember(ir, (inner) => compileExpression(inner, c)),
  getPrivate: (ir, c) => compileGetPrivate(ir, (inner) => compileExpression(inner, c)),
  setPrivate: (ir, c) => compileSetPrivate(ir, (inner) => compileExpression(inner, c)),
  getSuper: (ir, c) => compileGetSuper(ir, (inner) => compileExpression(inner, c)),
  setSuper: (ir, c) => compileSetSuper(ir, (inner) => compileExpression(inner, c)),
  call: (ir, c) => compileCall(ir, (inner) => compileExpression(inner, c)),
  callMember: (ir, c) => compileMethodCall(ir, (inner) => compileExpression(inner, c)),
  new: (ir, c) => compileNew(ir, (inner) => compileExpression(inner, c)),
  superCall: (ir, c) => compileSuperCall(ir, (inner) => compileExpression(inner, c)),
  optional: (ir, c) => {
    const base = compileExpression(ir.base, c);
    const rest = compileExpression(ir.rest, c);
    const { slot } = ir;
    const short = ir.short ?? undefined;
    return (f) => {
      const value = base(f);
      if (value === undefined || value === null) return short;
      f[slot] = value;
      return rest(f);
    };
  },
  imported: ({ request, name }, { unit }) => {
    const namespace = unit.imports[request] as Record<string, unknown>;
    return name === null ? () => namespace : () => namespace[name];
  },
  import: (ir, c) => {
    const specifier = compileExpression(ir.specifier, c);
    if (ir.options === null) return (f) => $tsugi_import(specifier(f));
    const options = compileExpression(ir.options, c);
    return (f) => {
      const given = specifier(f);
      // no option means anything here
      options(f);
      return $tsugi_import(given);
    };
  },
  spill: ({ steps, result }, c) => {
    const values: Eval[] = [];
    for (let i = 0; i < steps.length; i++) values[i] = compileExpression((steps[i] as { value: Expr }).value, c);
    const last = compileExpression(result, c);
    return (f) => {
      for (let i = 0; i < values.length; i++) f[(steps[i] as { slot: number }).slot] = (values[i] as Eval)(f);
      return last(f);
    };
  },
  assignPattern: (ir, c) => {
    const value = compileExpression(ir.value, c);
    const { assign } = compilePattern(ir.pattern, (inner) => compileExpression(inner, c));
    return (f) => {
      const given = value(f);
      assign(f, given);
      return given;
    };
  },
  default: (ir, c) => {
    const value = compileExpression(ir.value, c);
    const otherwise = compileExpression(ir.otherwise, c);
    return (f) => {
      const given = value(f);
      return given === undefined ? otherwise(f) : given;
    };
  },
  argument:
    ({ slot, index }) =>
    (f) => {
      const args = f[slot] as unknown[];
      return index < args.length ? args[index] : undefined;
    },
  rest:
    ({ slot, index }) =>
    (f) =>
      arraySlice(f[slot], index),
  yield: suspended,
  delegate: suspended,
  await: suspended,
};

/** @param prefix `get` or `set`, for a name that is computed */
export function compileFunction(ir: Extract<Expr, { t: 'function' }>, prefix: string, { unit }: Target): Create {
  const code = $tsugi_machine.code(ir.code, unit);
  const { bank } = code;
  const { scope } = ir;
  const { lexical, name: own } = ir.code;
  return (f, home, name) => {
    const c = createClosure(code, f[scope] as Scope, lexical ? f : undefined);
    c.home = home;
    return bank.create(c, name === undefined ? own : functionName(name, prefix));
  };
}

function classOf(ir: Extract<Expr, { t: 'class' }>, c: Target) {
  const compile = (inner: Expr): Eval => compileExpression(inner, c);
  return compileClass(ir, compile, {
    codeOf: (inner) => $tsugi_machine.code(inner.code, c.unit),
    enter: compileEnter(ir.enter, (inner) => compileFunction(inner, '', c)),
  });
}

function compileUnary(ir: Extract<Expr, { t: 'unary' }>, c: Target): Eval {
  const value = compileExpression(ir.value, c);
  switch (ir.op) {
    case '-':
      return (f) => -(value(f) as number);
    case '+':
      return (f) => +(value(f) as number);
    case '!':
      return (f) => !value(f);
    case '~':
      return (f) => ~(value(f) as number);
    case 'typeof':
      return (f) => typeof value(f);
    case 'void':
      return (f) => {
        value(f);
        return undefined;
      };
  }
}

function compileUpdate(ir: Extract<Expr, { t: 'update' }>): Eval {
  const { place, dead, fixed, delta, prefix, at } = ir;
  if (place.p === 'local' && dead === '' && !fixed) {
    const { slot } = place;
    if (delta > 0) return prefix ? (f) => ++(f[slot] as number) : (f) => (f[slot] as number)++;
    return prefix ? (f) => --(f[slot] as number) : (f) => (f[slot] as number)--;
  }
  if (place.p === 'scoped' && dead === '' && !fixed) {
    const { slot, index } = place;
    return (f) => {
      const scope = f[slot] as Scope;
      let next = scope[index] as number;
      const old = delta > 0 ? next++ : next--;
      scope[index] = next;
      return prefix ? next : old;
    };
  }
  const read = compileRead(place, dead, at);
  const store = compileStore(place, '', fixed, false, at);
  return (f) => {
    let next = read(f) as number;
    const old = delta > 0 ? next++ : next--;
    store(f, next);
    return prefix ? next : old;
  };
}

function compileCompound(ir: Extract<Expr, { t: 'compound' }>, c: Target): Eval {
  const { place, dead, fixed, at } = ir;
  const { op } = ir;
  const value = compileExpression(ir.value, c);
  if (place.p === 'local' && dead === '' && !fixed) {
    const { slot } = place;
    const by = plainSlot(ir.value);
    switch (op) {
      case '+':
        if (by >= 0) {
          return (f) => {
            const sum = (f[slot] as number) + (f[by] as number);
            f[slot] = sum;
            return typeof sum === 'number' ? sum : $tsugi_made(sum);
          };
        }
        return (f) => {
          const old = f[slot] as number;
          const sum = old + (value(f) as number);
          f[slot] = sum;
          return typeof sum === 'number' ? sum : $tsugi_made(sum);
        };
      case '-':
        return (f) => {
          const old = f[slot] as number;
          const difference = old - (value(f) as number);
          f[slot] = difference;
          return difference;
        };
      case '*':
        return (f) => {
          const old = f[slot] as number;
          const product = old * (value(f) as number);
          f[slot] = product;
          return typeof product === 'number' ? product : $tsugi_made(product);
        };
    }
  }
  const read = compileRead(place, dead, at);
  const store = compileStore(place, '', fixed, false, at);
  const { any } = OPERATIONS[op];
  const result = any(read, value);
  return (f) => {
    const made = result(f);
    store(f, made);
    return made;
  };
}
