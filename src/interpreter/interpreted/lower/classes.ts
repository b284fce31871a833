/** Classes. */
import type { ClassNode, Expression, MethodDefinition, PropertyDefinition, StaticBlock } from '../../parse/nodes.ts';
import { render } from '../../parse/render.ts';
import type { PrivateName, Scope } from '../../resolve/scope.ts';
import type { ClassElement, ClassIr, Expr } from '../ir.ts';
import { type Activation, operands } from './activation.ts';
import { lowerExpression, lowerNamed, takesName } from './expressions.ts';
import { lowerBare, lowerFunction } from './functions.ts';
import { lowerKey, privatePlace } from './members.ts';
import { hoistFunctions, lowerStatements } from './statements.ts';

type ElementNode = MethodDefinition | PropertyDefinition | StaticBlock;

/** @param name what the class is called if it has no name of its own */
export function lowerClass(a: Activation, node: ClassNode, name: string): Expr {
  const { program } = a;
  const scope = program.resolution.scopes.get(node) as Scope;
  const privates = privateNames(a, node);
  for (const { of } of privates) program.privateScopes.set(of, scope);
  const enter = program.enter(a, scope, privates.length);
  const first = 1 + scope.bindings.filter(({ captured }) => captured).length;
  const heritage = node.superClass == null ? null : lowerExpression(a, node.superClass);
  const constructor_ = constructorOf(a, node, node.id?.name ?? name);
  const elements = node.body.body.flatMap((element) => lowerElement(a, element));
  const [inner] = scope.bindings;
  const keys = elements.map(({ key }) => key).filter((key): key is Expr => key !== null);
  const innerPlace = inner === undefined ? null : program.place(a, inner);
  if (inner !== undefined) program.born(inner);
  const build = (heritage: Expr | null, given: readonly Expr[]): ClassIr => {
    let next = 0;
    return {
      t: 'class',
      y: false,
      name: node.id?.name ?? name,
      heritage,
      constructor_,
      enter,
      scope: program.scopeSlot(a, scope),
      inner: innerPlace,
      elements: elements.map((element) =>
        element.key === null ? element : { ...element, key: given[next++] as Expr },
      ),
      privates: privates.map(({ of }) => ({
        index: first + of.index,
        name: of.name,
        kind: of.kind,
        static: of.static,
      })),
      at: node.start,
      text: node.superClass == null ? '' : render(node.superClass),
    };
  };
  const suspends = heritage?.y === true || keys.some(({ y }) => y);
  if (!suspends) return build(heritage, keys);
  if (heritage === null) return operands(a, keys, (given) => build(null, given));
  return operands(a, [heritage, ...keys], ([of, ...given]) => build(of as Expr, given));
}

function constructorOf(a: Activation, node: ClassNode, name: string): ClassIr['constructor_'] {
  const found = node.body.body.find((element) => element.type === 'MethodDefinition' && element.kind === 'constructor');
  if (found?.type !== 'MethodDefinition') return null;
  return lowerFunction(a, found.value, name, node.superClass == null ? 'base' : 'derived');
}

function lowerElement(a: Activation, element: ElementNode): ClassElement[] {
  const { program } = a;
  if (element.type === 'StaticBlock') {
    const scope = program.resolution.scopes.get(element) as Scope;
    const value = lowerBare(a, element, scope, '<static_initializer>', element.start, (inner, enter) => {
      hoistFunctions(inner, element.body, enter);
      return { body: lowerStatements(inner, element.body), result: null };
    });
    return [{ kind: 'block', static: true, key: null, private: null, value, named: false }];
  }
  if (element.type === 'MethodDefinition' && element.kind === 'constructor') return [];
  const isPrivate = element.key.type === 'PrivateIdentifier';
  const place = element.key.type === 'PrivateIdentifier' ? privatePlace(a, element.key) : null;
  const key = isPrivate ? null : lowerKey(a, element.key as Expression, element.computed);
  const name = nameOf(element);
  if (element.type === 'MethodDefinition') {
    const kind = element.kind === 'get' || element.kind === 'set' ? element.kind : 'method';
    const value = lowerFunction(a, element.value, kind === 'method' ? name : `${kind} ${name}`, 'method');
    return [{ kind, static: element.static, key, private: place, value, named: element.computed }];
  }
  const of = element.value;
  if (of == null) return [{ kind: 'field', static: element.static, key, private: place, value: null, named: false }];
  const scope = program.resolution.scopes.get(element) as Scope;
  const value = lowerBare(a, element, scope, '<instance_members_initializer>', element.start, (inner) => ({
    body: [],
    result: element.computed ? lowerExpression(inner, of) : lowerNamed(inner, of, name),
  }));
  const named = element.computed && takesName(of);
  return [{ kind: 'field', static: element.static, key, private: place, value, named }];
}

function nameOf(element: MethodDefinition | PropertyDefinition): string {
  const { key } = element;
  if (key.type === 'PrivateIdentifier') return `#${key.name}`;
  if (element.computed) return '';
  return key.type === 'Identifier' ? key.name : key.type === 'Literal' ? String(key.bigint ?? key.value) : '';
}

/** The private names that a class declares, each once, in the order of the resolver. */
function privateNames(a: Activation, node: ClassNode): { of: PrivateName }[] {
  const found = new Set<PrivateName>();
  for (const element of node.body.body) {
    if (element.type === 'StaticBlock' || element.key.type !== 'PrivateIdentifier') continue;
    const of = a.program.resolution.privates.get(element.key);
    if (of !== undefined) found.add(of);
  }
  return [...found].map((of) => ({ of }));
}
