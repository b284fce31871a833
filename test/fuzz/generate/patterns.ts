/** Patterns: of declarations and parameters, which bind names, and of assignments, which write to anything. */
import { fixed, item, list, type Piece } from '../tree.ts';
import type { Maker, Place } from './context.ts';
import { key, keyExpression, operand, plainTarget, source, target } from './expressions.ts';

/** @param first of a pattern of an object, the first target */
type Bind = (first: boolean) => Piece;

/** Of what is declared or assigned to. */
export type Shape = 'name' | 'array' | 'object';

export const SHAPES = ['name', 'name', 'name', 'array', 'object'] as const satisfies readonly Shape[];

const initialiser = (m: Maker, place: Place): Piece => (m.random.chance(35) ? fixed` = ${operand(m, place)}` : fixed``);

/**
 * A pattern around what `leaf` gives, which is called once for each target. V8 looks whether there is an object to take
 * properties from after it has evaluated the first target, the specification before.
 */
function pattern(m: Maker, place: Place, leaf: Bind, shape: Shape): Piece {
  const within: Place = { ...place, depth: place.depth - 1 };
  const one = (first = false): Piece => {
    if (!m.random.chance(15) || !m.roomAt(within)) return fixed`${leaf(first)}${initialiser(m, within)}`;
    const nested = m.random.pick(['array', 'object'] as const);
    const otherwise = m.random.chance(85) ? fixed` = ${source(m, within, nested)}` : fixed``;
    return fixed`${pattern(m, within, leaf, nested)}${otherwise}`;
  };
  if (shape === 'array') {
    const elements = m.random.some(0, 3, () => (m.random.chance(12) ? item`/**/` : item`${one()}`));
    const rest = m.random.chance(20) ? [item`...${leaf(false)}`] : [];
    return fixed`[${list([...elements, ...rest], ', ')}]`;
  }
  const hasRest = m.random.chance(20);
  const properties = m.random.some(0, 3, (index) => {
    const name = m.random.chance(70) ? fixed`${key(m)}` : fixed`[${keyExpression(m, within)}]`;
    return item`${name}: ${one(index === 0)}`;
  });
  const rest = hasRest ? [item`...${leaf(properties.length === 0)}`] : [];
  return fixed`{ ${list([...properties, ...rest], ', ')} }`;
}

/** Names to be declared are made while the pattern is, but come into scope when it is complete. */
export function bindingPattern(m: Maker, place: Place, writable: boolean, shape: Shape): Piece {
  const names: string[] = [];
  const made = pattern(
    m,
    place,
    () => {
      const name = m.fresh();
      names.push(name);
      return fixed`${name}`;
    },
    shape,
  );
  for (const name of names) m.add(place, name, writable);
  return made;
}

export const assignmentPattern = (m: Maker, place: Place, shape: Shape): Piece =>
  pattern(m, place, (first) => (first ? plainTarget(m, place) : target(m, place)), shape);

/** A name or a pattern to declare. */
export const binding = (m: Maker, place: Place, writable: boolean, shape: Shape): Piece =>
  shape === 'name' ? fixed`${m.declare(place, writable)}` : bindingPattern(m, place, writable, shape);

export function parameters(m: Maker, place: Place): Piece {
  const each = m.random.some(0, 3, () => {
    const bound = m.random.chance(80) ? fixed`${m.fresh('a')}` : undefined;
    if (bound !== undefined) m.add(place, String(bound.parts[0]), true);
    if (bound !== undefined) return item`${bound}${initialiser(m, place)}`;
    const shape = m.random.pick(['array', 'object'] as const);
    return item`${bindingPattern(m, place, true, shape)} = ${source(m, place, shape)}`;
  });
  const rest = m.random.chance(12) ? [item`...${bindingPattern(m, place, true, 'array')}`] : [];
  return list([...each, ...rest], ', ');
}
