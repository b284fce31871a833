/** Members, calls and optional chains. */
import type {
  CallExpression,
  Expression,
  MemberExpression,
  NewExpression,
  PrivateIdentifier,
  SpreadElement,
  Super,
  TaggedTemplateExpression,
} from '../../parse/nodes.ts';
import { render } from '../../parse/render.ts';
import type { Element, Expr, Member, Place } from '../ir.ts';
import { type Activation, operands } from './activation.ts';
import { lowerExpression } from './expressions.ts';
import { constant } from './names.ts';

/** A member whose operands are evaluated apart from what is done with it. */
export interface Lowered {
  readonly operands: readonly Expr[];
  build(operands: readonly Expr[]): Member;
}

/** The key of a property: a constant, or an expression that is converted to a key at once. */
export function lowerKey(a: Activation, key: Expression, computed: boolean): Expr {
  if (!computed) return constant(key.type === 'Identifier' ? key.name : literalKey(key));
  const value = lowerExpression(a, key);
  if (value.t === 'const' && typeof value.value === 'string') return value;
  return operands(a, [value], ([of]) => ({ t: 'toKey', y: false, value: of as Expr, base: -1 }));
}

const literalKey = (key: Expression): string => (key.type === 'Literal' ? String(key.bigint ?? key.value) : '');

export function lowerMember(a: Activation, node: MemberExpression): Lowered {
  const { object, property } = node;
  if (property.type === 'PrivateIdentifier') {
    const name = privatePlace(a, property);
    return {
      operands: [lowerExpression(a, object as Expression)],
      build: ([of]) => ({ m: 'private', object: of as Expr, name }),
    };
  }
  const key = node.computed ? lowerExpression(a, property) : constant((property as { name: string }).name);
  if (object.type === 'Super') {
    const { hops, check } = useThis(a);
    return { operands: [key], build: ([of]) => ({ m: 'super', hops, check, key: of as Expr }) };
  }
  return {
    operands: [lowerExpression(a, object), key],
    build: ([of, by]) => ({ m: 'property', object: of as Expr, key: by as Expr }),
  };
}

export function privatePlace(a: Activation, node: PrivateIdentifier): Place {
  const name = a.program.resolution.privates.get(node);
  const scope = name === undefined ? undefined : a.program.privateScopes.get(name);
  if (name === undefined || scope === undefined) return a.program.refuse(node, `No class declares "#${node.name}"`);
  return a.program.privatePlace(a, scope, name.index);
}

/** How many frames out `this` is, and whether it may be missing. */
export function useThis(a: Activation): { hops: number; check: boolean } {
  const { activation, hops } = a.lexical;
  return { hops, check: activation.derived };
}

/** Where V8 says that an access happens: at the name. */
const accessAt = (node: MemberExpression): number => node.property.start;

export function readMember(member: Member, node: MemberExpression): Expr {
  const at = accessAt(node);
  switch (member.m) {
    case 'property':
      return { t: 'get', y: false, object: member.object, key: member.key, at };
    case 'private':
      return { t: 'getPrivate', y: false, object: member.object, name: member.name, at };
    case 'super':
      return { t: 'getSuper', y: false, hops: member.hops, check: member.check, key: member.key, at };
  }
}

export function writeMember(member: Member, value: Expr, node: MemberExpression): Expr {
  const at = accessAt(node);
  switch (member.m) {
    case 'property':
      return { t: 'set', y: false, object: member.object, key: member.key, value, at };
    case 'private':
      return { t: 'setPrivate', y: false, object: member.object, name: member.name, value, at };
    case 'super':
      return { t: 'setSuper', y: false, hops: member.hops, check: member.check, key: member.key, value, at };
  }
}

type Link = MemberExpression | CallExpression;
const isLink = (node: Expression | Super | SpreadElement): node is Link =>
  node.type === 'MemberExpression' || node.type === 'CallExpression';

/** A chain of accesses and calls, walked from its base, as it can be long. */
export function lowerChain(a: Activation, outermost: Link): Expr {
  return chain(a, outermost, (value) => value, null);
}

/** `delete a?.b` */
export function lowerDelete(a: Activation, target: MemberExpression): Expr {
  const { object, property } = target;
  const key = target.computed
    ? lowerExpression(a, property as Expression)
    : constant((property as { name: string }).name);
  const at = target.property.start;
  const remove = (value: Expr): Expr =>
    operands(a, [value, key], ([of, by]) => ({ t: 'delete', y: false, object: of as Expr, key: by as Expr, at }));
  if (object.type === 'Super') {
    const { hops } = useThis(a);
    const value: Expr = { t: 'this', y: false, hops, check: true, at };
    return operands(a, [value, key], ([of, by]) => ({
      t: 'sequence',
      y: false,
      list: [of as Expr, by as Expr, { t: 'deleteSuper', y: false, at }],
    }));
  }
  const inner = object.type === 'ParenthesizedExpression' ? object.expression : object;
  if (target.optional) {
    const slot = a.slot();
    const rest = remove({ t: 'slot', y: false, slot });
    const base = lowerExpression(a, object);
    return { t: 'optional', y: base.y || rest.y, slot, base, rest, short: true };
  }
  return isLink(inner) ? chain(a, inner, remove, true) : remove(lowerExpression(a, object));
}

/**
 * @param finish what is done with the chain's value; not reached if an optional link finds nothing
 * @param short what the chain gives then
 */
function chain(a: Activation, outermost: Link, finish: (value: Expr) => Expr, short: true | null): Expr {
  const links: Link[] = [];
  let base: Expression | Super = outermost;
  while (isLink(base)) {
    links.push(base);
    base = base.type === 'MemberExpression' ? base.object : (base.callee as Expression | Super);
  }
  const walk = (from: number, value: Expr | null): Expr => {
    let current = value;
    for (let i = from; i >= 0; i--) {
      const link = links[i] as Link;
      const next = links[i - 1];
      if (link.type === 'CallExpression') {
        if (link.callee.type === 'Super') {
          current = superCall(a, link);
          continue;
        }
        if (link.optional) {
          const slot = a.slot();
          const rest = walk(i - 1, call(a, link, { t: 'slot', y: false, slot }, null));
          return { t: 'optional', y: (current as Expr).y || rest.y, slot, base: current as Expr, rest, short };
        }
        current = call(a, link, current as Expr, null);
        continue;
      }
      if (link.optional) {
        const slot = a.slot();
        const rest = afterAccess(i, link, next, { t: 'slot', y: false, slot });
        return { t: 'optional', y: (current as Expr).y || rest.y, slot, base: current as Expr, rest, short };
      }
      if (next?.type === 'CallExpression') return afterAccess(i, link, next, current);
      current = access(a, link, current);
    }
    return finish(current as Expr);
  };
  /** A member that is called: the receiver is evaluated once. */
  const afterAccess = (i: number, link: MemberExpression, next: Link | undefined, object: Expr | null): Expr => {
    if (next?.type !== 'CallExpression') return walk(i - 1, access(a, link, object));
    if (!next.optional && link.object.type !== 'Super' && link.property.type !== 'PrivateIdentifier') {
      return walk(i - 2, callMember(a, link, next, object as Expr));
    }
    const slot = a.slot();
    const self: Expr = { t: 'slot', y: false, slot };
    const receiver = link.object.type === 'Super' ? thisValue(a, link.start) : (object as Expr);
    const steps = [{ slot, value: receiver }];
    const callee = access(a, link, self);
    if (!next.optional) {
      const value = call(a, next, callee, self);
      const y = receiver.y || value.y;
      return walk(i - 2, { t: 'spill', y, steps, result: value });
    }
    const held = a.slot();
    const rest = walk(i - 2, call(a, next, { t: 'slot', y: false, slot: held }, self));
    const optional: Expr = { t: 'optional', y: callee.y || rest.y, slot: held, base: callee, rest, short };
    return { t: 'spill', y: receiver.y || optional.y, steps, result: optional };
  };
  /** `(a?.b)()`: the parentheses end the chain, but the call has its receiver. */
  const calledChain = (member: MemberExpression, first: CallExpression): Expr => {
    const slot = a.slot();
    const self: Expr = { t: 'slot', y: false, slot };
    const callee = receiverInto(a, member, slot);
    if (!first.optional) return walk(links.length - 2, call(a, first, callee, self));
    const held = a.slot();
    const rest = walk(links.length - 2, call(a, first, { t: 'slot', y: false, slot: held }, self));
    return { t: 'optional', y: callee.y || rest.y, slot: held, base: callee, rest, short };
  };
  const first = links.at(-1);
  if (
    first?.type === 'CallExpression' &&
    base.type === 'ChainExpression' &&
    base.expression.type === 'MemberExpression'
  ) {
    return calledChain(base.expression, first);
  }
  const start = base.type === 'Super' ? null : lowerExpression(a, base);
  return walk(links.length - 1, start);
}

/** The value of a member of a chain, with its receiver left in a slot. */
function receiverInto(a: Activation, member: MemberExpression, slot: number): Expr {
  const { object } = member;
  const self: Expr = { t: 'slot', y: false, slot };
  const keep = (value: Expr): Expr => {
    const result = access(a, member, self);
    if (member.optional) {
      return { t: 'optional', y: value.y || result.y, slot, base: value, rest: result, short: null };
    }
    return { t: 'spill', y: value.y || result.y, steps: [{ slot, value }], result };
  };
  if (object.type === 'Super') return keep(thisValue(a, member.start));
  return isLink(object) ? chain(a, object, keep, null) : keep(lowerExpression(a, object));
}

const thisValue = (a: Activation, at: number): Expr => ({ t: 'this', y: false, ...useThis(a), at });

/** One access on a value that is there already. */
function access(a: Activation, link: MemberExpression, object: Expr | null): Expr {
  const { property } = link;
  if (property.type === 'PrivateIdentifier') {
    const name = privatePlace(a, property);
    return operands(a, [object as Expr], ([of]) => readMember({ m: 'private', object: of as Expr, name }, link));
  }
  const key = link.computed ? lowerExpression(a, property) : constant((property as { name: string }).name);
  if (link.object.type === 'Super') {
    const { hops, check } = useThis(a);
    return operands(a, [key], ([by]) => readMember({ m: 'super', hops, check, key: by as Expr }, link));
  }
  return operands(a, [object as Expr, key], ([of, by]) =>
    readMember({ m: 'property', object: of as Expr, key: by as Expr }, link),
  );
}

const values = (elements: readonly Element[], from: readonly Expr[]): Element[] =>
  elements.map((element, index) => ({ ...element, value: from[index] as Expr }));

export function lowerElements(a: Activation, list: readonly (Expression | SpreadElement)[]): Element[] {
  return list.map((node) => {
    const spread = node.type === 'SpreadElement';
    const source = spread ? node.argument : node;
    return { spread, value: lowerExpression(a, source), text: spread ? render(source) : '', at: source.start };
  });
}

/** Elements as operands: what is spread is collected in its turn, where a later one suspends. */
export function elementOperands(a: Activation, elements: readonly Element[], at: number): Expr[] {
  if (!elements.some(({ value }) => value.y)) return elements.map(({ value }) => value);
  return elements.map(({ spread, value, text }) => {
    if (!spread) return value;
    return operands(a, [value], ([of]) => ({ t: 'collect', y: false, value: of as Expr, text, at }));
  });
}

/** The place at which V8 reports a call. */
function callAt(link: CallExpression | NewExpression): number {
  const { callee } = link;
  if (callee.type === 'MemberExpression') return callee.computed ? callee.end : callee.property.start;
  return callee.type === 'Identifier' || callee.type === 'Super' ? callee.start : callee.end;
}

function call(
  a: Activation,
  link: CallExpression,
  callee: Expr,
  self: Expr | null,
  args = lowerElements(a, link.arguments),
): Expr {
  const text = render(link.callee as Expression);
  const at = callAt(link);
  return operands(a, [callee, ...elementOperands(a, args, at)], ([of, ...given]) => ({
    t: 'call',
    y: false,
    callee: of as Expr,
    self,
    args: values(args, given),
    text,
    at,
  }));
}

function callMember(a: Activation, link: MemberExpression, node: CallExpression, object: Expr): Expr {
  const { property } = link;
  const key = link.computed
    ? lowerExpression(a, property as Expression)
    : constant((property as { name: string }).name);
  const args = lowerElements(a, node.arguments);
  const at = callAt(node);
  if (key.y || args.some(({ value }) => value.y)) {
    // receiver and function wait for the arguments
    const slot = a.slot();
    const self: Expr = { t: 'slot', y: false, slot };
    const callee = operands(a, [self, key], ([of, by]) =>
      readMember({ m: 'property', object: of as Expr, key: by as Expr }, link),
    );
    return { t: 'spill', y: true, steps: [{ slot, value: object }], result: call(a, node, callee, self, args) };
  }
  const text = render(link);
  return operands(a, [object], ([of]) => ({
    t: 'callMember',
    y: false,
    object: of as Expr,
    key,
    args,
    text,
    at,
    keyAt: link.property.start,
  }));
}

function superCall(a: Activation, link: CallExpression): Expr {
  const args = lowerElements(a, link.arguments);
  const { activation, hops } = a.lexical;
  if (activation.newTarget < 0) activation.newTarget = activation.slot();
  const slot = activation.newTarget;
  const at = link.start;
  return operands(a, elementOperands(a, args, at), (given) => ({
    t: 'superCall',
    y: false,
    hops,
    slot,
    args: values(args, given),
    at,
  }));
}

export function lowerNew(a: Activation, node: NewExpression): Expr {
  const args = lowerElements(a, node.arguments);
  const text = render(node.callee as Expression);
  const at = node.start;
  const callee = lowerExpression(a, node.callee as Expression);
  return operands(a, [callee, ...elementOperands(a, args, at)], ([of, ...given]) => ({
    t: 'new',
    y: false,
    callee: of as Expr,
    args: values(args, given),
    text,
    at,
  }));
}

export function lowerTagged(a: Activation, node: TaggedTemplateExpression): Expr {
  const strings: Expr = {
    t: 'strings',
    y: false,
    cooked: node.quasi.quasis.map(({ value }) => value.cooked ?? null),
    raw: node.quasi.quasis.map(({ value }) => value.raw),
  };
  const list = node.quasi.expressions.map((value) => lowerExpression(a, value));
  const text = render(node.tag);
  const at = node.start;
  const build = (callee: Expr, self: Expr | null): Expr =>
    operands(a, [callee, strings, ...list], ([of, ...given]) => ({
      t: 'call',
      y: false,
      callee: of as Expr,
      self,
      args: given.map((value) => ({ spread: false, value, text: '', at })),
      text,
      at,
    }));
  const tag = node.tag.type === 'ParenthesizedExpression' ? node.tag.expression : node.tag;
  if (tag.type !== 'MemberExpression') return build(lowerExpression(a, node.tag), null);
  const slot = a.slot();
  const self: Expr = { t: 'slot', y: false, slot };
  const receiver = tag.object.type === 'Super' ? thisValue(a, tag.start) : lowerExpression(a, tag.object);
  const value = build(access(a, tag, self), self);
  return { t: 'spill', y: receiver.y || value.y, steps: [{ slot, value: receiver }], result: value };
}
