/** Classes: the inner name, private names, and fields and static blocks, which run as functions of their own. */
import type { ClassNode, MethodDefinition, PropertyDefinition, StaticBlock } from '../parse/nodes.ts';
import type { Context } from './context.ts';
import { visitExpression } from './expressions.ts';
import { visitFunction } from './functions.ts';
import { declareLexical, declareVars } from './hoist.ts';
import type { PrivateName } from './scope.ts';
import { visitStatements } from './statements.ts';

type Element = MethodDefinition | PropertyDefinition | StaticBlock;

/** The name of a declaration as its surroundings see it is the business of whoever visits the statement. */
export function visitClass(context: Context, node: ClassNode): void {
  context.within('class', node, () => {
    const { id } = node;
    if (id != null) {
      context.declare(id.name, 'class-name');
      if (node.type === 'ClassExpression') context.define(id, true);
    }
    // ClassDefinitionEvaluation (15.7.14), step 8: the heritage does not see the private names.
    if (node.superClass != null) visitExpression(context, node.superClass);
    context.withPrivates(privateNames(node), () => {
      for (const element of node.body.body) visitElement(context, element);
    });
  });
}

function visitElement(context: Context, element: Element): void {
  if (element.type === 'StaticBlock') {
    visitStaticBlock(context, element);
    return;
  }
  if (element.computed || element.key.type === 'PrivateIdentifier') visitExpression(context, element.key);
  if (element.type === 'MethodDefinition') {
    visitFunction(context, element.value);
    return;
  }
  const { value } = element;
  if (value == null) return;
  const run = (): void => visitExpression(context, value);
  context.asFunction(true, () => context.within('field', element, run, element));
}

function visitStaticBlock(context: Context, block: StaticBlock): void {
  const run = (): void => {
    declareVars(context, block.body);
    declareLexical(context, block.body, false);
    visitStatements(context, block.body);
  };
  context.asFunction(true, () => context.within('static-block', block, run, block));
}

function privateNames(node: ClassNode): ReadonlyMap<string, PrivateName> {
  const names = new Map<string, PrivateName>();
  for (const element of node.body.body) {
    if (element.type === 'StaticBlock' || element.key.type !== 'PrivateIdentifier') continue;
    const { name } = element.key;
    // A getter and a setter share one name.
    if (names.has(name)) continue;
    names.set(name, { name, kind: kindOf(element), static: element.static, index: names.size });
  }
  return names;
}

function kindOf(element: MethodDefinition | PropertyDefinition): PrivateName['kind'] {
  if (element.type === 'PropertyDefinition') return 'field';
  return element.kind === 'get' || element.kind === 'set' ? 'accessor' : 'method';
}
