/** Patterns: targets of declarations, assignments and loops. */
import type { Expression, MemberExpression, Pattern as Node } from '../../parse/nodes.ts';
import { render } from '../../parse/render.ts';
import { boundNames } from '../../resolve/hoist.ts';
import type { Expr, Pattern } from '../ir.ts';
import type { Activation } from './activation.ts';
import { lowerNamed } from './expressions.ts';
import { lowerKey, lowerMember, writeMember } from './members.ts';
import { UNDEFINED, writeName } from './names.ts';

/** @param first the pattern declares its names */
export function lowerPattern(a: Activation, node: Node, first: boolean, text = '', from = node.start): Pattern {
  switch (node.type) {
    case 'Identifier':
      return { k: 'place', y: false, write: writeName(a, node, UNDEFINED, first) };
    case 'MemberExpression':
      return memberTarget(a, node);
    case 'AssignmentPattern': {
      const target = lowerPattern(a, node.left, first, text === '' ? render(node.right) : text);
      const otherwise = lowerNamed(a, node.right, node.left);
      return { k: 'default', y: target.y || otherwise.y, target, otherwise };
    }
    case 'ArrayPattern': {
      const elements: (Pattern | null)[] = [];
      let rest: Pattern | null = null;
      for (const element of node.elements) {
        if (element?.type === 'RestElement') rest = lowerPattern(a, element.argument, first);
        else elements.push(element === null ? null : lowerPattern(a, element, first));
      }
      const y = elements.some((element) => element?.y === true) || rest?.y === true;
      return { k: 'array', y, elements, rest, text, at: from };
    }
    case 'ObjectPattern': {
      const members: { key: Expr; target: Pattern }[] = [];
      let rest: Pattern | null = null;
      for (const property of node.properties) {
        if (property.type === 'RestElement') rest = lowerPattern(a, property.argument, first);
        else {
          const key = lowerKey(a, property.key as Expression, property.computed);
          members.push({ key, target: lowerPattern(a, property.value, first) });
        }
      }
      const y = members.some(({ key, target }) => key.y || target.y) || rest?.y === true;
      return { k: 'object', y, members, rest, text, at: node.properties[0]?.start ?? from };
    }
    case 'RestElement':
      return lowerPattern(a, node.argument, first);
  }
}

function memberTarget(a: Activation, node: MemberExpression): Pattern {
  const { operands, build } = lowerMember(a, node);
  const steps = operands.map((value) => ({ slot: a.slot(), value }));
  const slot = a.slot();
  const member = build(steps.map(({ slot }): Expr => ({ t: 'slot', y: false, slot })));
  const write = writeMember(member, { t: 'slot', y: false, slot }, node);
  return { k: 'member', y: operands.some(({ y }) => y), steps, slot, write };
}

/** In the place of a text: messages show the value itself. */
export const ITSELF = '?';

/** Gives a pattern its value, as an expression. @param text how messages call the value, if it has no source */
export function bindPattern(
  a: Activation,
  node: Node,
  value: Expr,
  first: boolean,
  source: Expression | null,
  text = '',
): Expr {
  if (node.type === 'Identifier') {
    const write = writeName(a, node, value, first);
    if (first) born(a, node);
    return write;
  }
  const pattern = lowerPattern(a, node, first, source === null ? text : render(source), source?.start);
  if (first) born(a, node);
  return { t: 'assignPattern', y: pattern.y || value.y, pattern, value, at: node.start };
}

/** From here on the names of a pattern have their values. */
export function born(a: Activation, node: Node): void {
  for (const identifier of boundNames(node)) {
    const binding = a.program.binding(identifier);
    if (binding !== undefined) a.program.born(binding);
  }
}
