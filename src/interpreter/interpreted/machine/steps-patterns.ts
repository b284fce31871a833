/** Patterns in which something suspends. */
import { type Expr, type Pattern, SLOT } from '../ir.ts';
import type { Target as Code } from './expressions.ts';
import { compileExpression } from './expressions.ts';
import { asBody } from './generators.ts';
import { close, closeQuietly, open, skip, step } from './iteration.ts';
import { toKey } from './members.ts';
import { compilePattern, notDestructurable, remaining, type Target, without } from './patterns.ts';
import type { Frame, Steps } from './state.ts';
import { type Part, part } from './steps-expressions.ts';

export interface TargetSteps {
  readonly prepare: ((f: Frame) => Steps<unknown>) | null;
  readonly assign: (f: Frame, value: unknown) => Steps<unknown>;
}

export function compilePatternSteps(pattern: Pattern, c: Code): TargetSteps {
  if (!pattern.y) return lifted(compilePattern(pattern, (inner) => compileExpression(inner, c)));
  switch (pattern.k) {
    case 'place':
      return lifted(compilePattern(pattern, (inner) => compileExpression(inner, c)));
    case 'member': {
      const parts: { readonly slot: number; readonly of: Part }[] = [];
      for (let i = 0; i < pattern.steps.length; i++) {
        const { slot, value } = pattern.steps[i] as { slot: number; value: Expr };
        parts[i] = { slot, of: part(value, c) };
      }
      const write = compileExpression(pattern.write, c);
      const { slot } = pattern;
      return {
        prepare: asBody(function* (f: Frame) {
          for (let i = 0; i < parts.length; i++) {
            const { slot, of } = parts[i] as (typeof parts)[number];
            f[slot] = of.s === null ? of.v(f) : yield* of.s(f);
          }
        }),
        // biome-ignore lint/correctness/useYield: it stands where another suspends
        assign: asBody(function* (f: Frame, value: unknown) {
          f[slot] = value;
          write(f);
        }),
      };
    }
    case 'default': {
      const { prepare, assign } = compilePatternSteps(pattern.target, c);
      const otherwise = part(pattern.otherwise, c);
      return {
        prepare,
        assign: asBody(function* (f: Frame, value: unknown) {
          if (value !== undefined) yield* assign(f, value);
          else yield* assign(f, otherwise.s === null ? otherwise.v(f) : yield* otherwise.s(f));
        }),
      };
    }
    case 'array':
      return { prepare: null, assign: arraySteps(pattern, c) };
    case 'object':
      return { prepare: null, assign: objectSteps(pattern, c) };
  }
}

function lifted({ prepare, assign }: Target): TargetSteps {
  return {
    prepare:
      prepare === null
        ? null
        : // biome-ignore lint/correctness/useYield: it stands where another suspends
          asBody(function* (f: Frame) {
            prepare(f);
          }),
    // biome-ignore lint/correctness/useYield: it stands where another suspends
    assign: asBody(function* (f: Frame, value: unknown) {
      assign(f, value);
    }),
  };
}

function arraySteps(pattern: Extract<Pattern, { k: 'array' }>, c: Code): TargetSteps['assign'] {
  const { text, at } = pattern;
  const targets: (TargetSteps | null)[] = [];
  for (let i = 0; i < pattern.elements.length; i++) {
    const element = pattern.elements[i] as Pattern | null;
    targets[i] = element === null ? null : compilePatternSteps(element, c);
  }
  const rest = pattern.rest === null ? null : compilePatternSteps(pattern.rest, c);
  return asBody(function* (f, value) {
    f[SLOT.at] = at;
    const iterator = open(value, text);
    try {
      for (let i = 0; i < targets.length; i++) {
        const target = targets[i] as TargetSteps | null;
        if (target === null) {
          skip(iterator);
          continue;
        }
        if (target.prepare !== null) yield* target.prepare(f);
        yield* target.assign(f, step(iterator));
      }
      if (rest !== null) {
        if (rest.prepare !== null) yield* rest.prepare(f);
        yield* rest.assign(f, remaining(iterator));
      }
    } catch (error) {
      if (!iterator.done) {
        // a generator that is told to return in the middle closes what it has opened, and hears of it
        if (error instanceof $tsugi_machine.Left) close(iterator);
        else closeQuietly(iterator);
      }
      throw error;
    }
    if (!iterator.done) close(iterator);
  });
}

function objectSteps(pattern: Extract<Pattern, { k: 'object' }>, c: Code): TargetSteps['assign'] {
  const { text, at } = pattern;
  const members: { readonly key: Part; readonly target: TargetSteps }[] = [];
  for (let i = 0; i < pattern.members.length; i++) {
    const { key, target } = pattern.members[i] as (typeof pattern.members)[number];
    members[i] = { key: part(key, c), target: compilePatternSteps(target, c) };
  }
  const rest = pattern.rest === null ? null : compilePatternSteps(pattern.rest, c);
  return asBody(function* (f, value) {
    f[SLOT.at] = at;
    if (value === undefined || value === null) throw notDestructurable(value, text, '');
    const seen: PropertyKey[] = [];
    for (let i = 0; i < members.length; i++) {
      const { key, target } = members[i] as (typeof members)[number];
      const name = toKey(key.s === null ? key.v(f) : yield* key.s(f));
      seen[i] = name;
      if (target.prepare !== null) yield* target.prepare(f);
      yield* target.assign(f, (value as Record<PropertyKey, unknown>)[name]);
    }
    if (rest !== null) {
      if (rest.prepare !== null) yield* rest.prepare(f);
      yield* rest.assign(f, without(value, seen));
    }
  });
}
