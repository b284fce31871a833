/** Variables: reading and writing them. */
import type { Identifier } from '../../parse/nodes.ts';
import type { Expr, Write } from '../ir.ts';
import { type Activation, FIXED } from './activation.ts';

export const UNDEFINED: Expr = { t: 'undefined', y: false };

export const constant = (value: string | number | boolean | null): Expr => ({ t: 'const', y: false, value });

export function readName(a: Activation, node: Identifier): Expr {
  const { program } = a;
  const binding = program.binding(node);
  if (binding === undefined) {
    if (node.name === 'undefined') return UNDEFINED;
    if (node.name === 'Infinity') return { t: 'infinity', y: false };
    return { t: 'read', y: false, place: { p: 'global', name: node.name }, dead: node.name, at: node.start };
  }
  const dead = program.deadName(a, binding);
  return { t: 'read', y: false, place: program.place(a, binding), dead, at: node.start };
}

/** @param first the write is the variable's declaration */
export function writeName(a: Activation, node: Identifier, value: Expr, first = false): Write {
  const { program } = a;
  const at = node.start;
  const binding = program.binding(node);
  if (binding === undefined) {
    const place = { p: 'global', name: node.name } as const;
    return { t: 'write', y: value.y, place, dead: node.name, fixed: false, first: false, value, at };
  }
  const declares = first && binding.kind !== 'var' && binding.kind !== 'function';
  const dead = program.deadName(a, binding, declares);
  const fixed = !declares && FIXED.has(binding.kind);
  return { t: 'write', y: value.y, place: program.place(a, binding), dead, fixed, first: declares, value, at };
}
