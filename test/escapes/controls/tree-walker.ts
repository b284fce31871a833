/**
 * A tree walker as they are often written: variables are looked up by name in plain objects, properties are denied by name,
 * and the guest's functions are closures of the host's realm. It knows as much of the language as the attacks on it use.
 */
import vm from 'node:vm';
import { type AnyNode, parse } from 'acorn';
import type { Neighbour, Plugin } from '../support/contract.ts';
import { PRELUDE, type Report } from '../support/prelude.ts';
import { HOST_SECRET, type World } from '../support/world.ts';
import { asScript, type Harness } from './harness.ts';

type Scope = Record<string, unknown>;
type Fn = (...args: unknown[]) => unknown;

class Jump {
  readonly kind: string;
  readonly value: unknown;
  constructor(kind: string, value: unknown) {
    this.kind = kind;
    this.value = value;
  }
}

const DENIED: readonly unknown[] = ['constructor', '__proto__', 'prototype', 'caller', 'callee'];

const nameOf = (node: AnyNode): string =>
  node.type === 'Identifier' || node.type === 'PrivateIdentifier'
    ? node.name
    : String((node as { value: unknown }).value);

function keyOf(node: AnyNode, computed: boolean, scope: Scope): PropertyKey {
  const key = computed ? evaluate(node, scope) : nameOf(node);
  // the check sees the value, the access its text
  if (DENIED.includes(key)) throw new TypeError('denied');
  return key as PropertyKey;
}

function call(target: unknown, self: unknown, args: unknown[]): unknown {
  if (target === Function) throw new TypeError('denied');
  return (target as Fn).apply(self, args);
}

const closure = (node: AnyNode, outer: Scope): Fn => {
  const { params, body } = node as unknown as { params: AnyNode[]; body: AnyNode };
  return function (this: unknown, ...args: unknown[]) {
    const scope: Scope = Object.create(outer);
    if (node.type !== 'ArrowFunctionExpression') scope['this'] = this;
    params.forEach((param, at) => {
      if (param.type === 'RestElement') scope[nameOf(param.argument)] = args.slice(at);
      else scope[nameOf(param)] = args[at];
    });
    if (body.type !== 'BlockStatement') return evaluate(body, scope);
    try {
      execute(body, scope);
    } catch (thrown) {
      if (thrown instanceof Jump && thrown.kind === 'return') return thrown.value;
      throw thrown;
    }
    return undefined;
  };
};

function assign(target: AnyNode, value: unknown, scope: Scope): unknown {
  if (target.type === 'MemberExpression') {
    const object = evaluate(target.object, scope) as Scope;
    object[keyOf(target.property, target.computed, scope) as string] = value;
    return value;
  }
  const name = nameOf(target);
  let at: Scope | null = scope;
  while (at !== null && !Object.hasOwn(at, name)) at = Object.getPrototypeOf(at);
  (at ?? scope)[name] = value;
  return value;
}

function evaluate(node: AnyNode, scope: Scope): unknown {
  switch (node.type) {
    case 'Literal':
      return node.value;
    case 'TemplateLiteral':
      return node.quasis
        .map(({ value }, at) => {
          const part = node.expressions[at];
          return `${value.cooked}${part === undefined ? '' : evaluate(part, scope)}`;
        })
        .join('');
    case 'Identifier':
      if (node.name in scope) return scope[node.name];
      throw new ReferenceError(`${node.name} is not defined`);
    case 'ThisExpression':
      return scope['this'];
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
      return closure(node, scope);
    case 'ArrayExpression':
      return node.elements.map((element) => (element === null ? undefined : evaluate(element, scope)));
    case 'ObjectExpression': {
      const out: Scope = {};
      for (const property of node.properties) {
        if (property.type !== 'Property') continue;
        // a table of the guest's properties, by name
        out[property.computed ? String(evaluate(property.key, scope)) : nameOf(property.key)] = evaluate(
          property.value,
          scope,
        );
      }
      return out;
    }
    case 'MemberExpression': {
      const object = evaluate(node.object as AnyNode, scope) as Scope;
      return object[keyOf(node.property, node.computed, scope) as string];
    }
    case 'CallExpression': {
      const { callee } = node;
      const args = node.arguments.map((argument) => evaluate(argument, scope));
      if (callee.type !== 'MemberExpression') return call(evaluate(callee as AnyNode, scope), scope['this'], args);
      const object = evaluate(callee.object as AnyNode, scope) as Scope;
      return call(object[keyOf(callee.property, callee.computed, scope) as string], object, args);
    }
    case 'NewExpression':
      return Reflect.construct(
        evaluate(node.callee, scope) as never,
        node.arguments.map((argument) => evaluate(argument, scope)),
      );
    case 'AssignmentExpression':
      return assign(node.left, evaluate(node.right, scope), scope);
    case 'UnaryExpression': {
      if (node.operator === 'typeof') return typeof evaluate(node.argument, scope);
      const value = evaluate(node.argument, scope);
      return node.operator === '!' ? !value : undefined;
    }
    case 'BinaryExpression': {
      const left = evaluate(node.left as AnyNode, scope) as number;
      const right = evaluate(node.right, scope) as number;
      if (node.operator === '+') return left + right;
      if (node.operator === '===') return left === right;
      return node.operator === '!==' ? left !== right : left < right;
    }
    case 'LogicalExpression':
      return node.operator === '&&'
        ? evaluate(node.left, scope) && evaluate(node.right, scope)
        : evaluate(node.left, scope) || evaluate(node.right, scope);
    case 'ConditionalExpression':
      return evaluate(node.test, scope) ? evaluate(node.consequent, scope) : evaluate(node.alternate, scope);
    default:
      throw new SyntaxError(`no ${node.type}`);
  }
}

function execute(node: AnyNode, scope: Scope): void {
  switch (node.type) {
    case 'Program':
    case 'BlockStatement':
      for (const statement of node.body) execute(statement, scope);
      return;
    case 'ExpressionStatement':
      evaluate(node.expression, scope);
      return;
    case 'VariableDeclaration':
      for (const { id, init } of node.declarations) {
        scope[nameOf(id)] = init === null || init === undefined ? undefined : evaluate(init, scope);
      }
      return;
    case 'FunctionDeclaration':
      scope[nameOf(node.id as AnyNode)] = closure(node, scope);
      return;
    case 'ReturnStatement':
      throw new Jump('return', node.argument ? evaluate(node.argument, scope) : undefined);
    case 'IfStatement':
      if (evaluate(node.test, scope)) execute(node.consequent, scope);
      else if (node.alternate) execute(node.alternate, scope);
      return;
    case 'ThrowStatement':
      throw evaluate(node.argument, scope);
    case 'TryStatement':
      try {
        execute(node.block, scope);
      } catch (thrown) {
        // the walker's own way to jump is thrown, and caught, like anything else
        const { handler } = node;
        if (!handler) return;
        const inner: Scope = Object.create(scope);
        if (handler.param) inner[nameOf(handler.param)] = thrown;
        execute(handler.body, inner);
      }
      return;
    case 'LabeledStatement': {
      const labels = labelsOf(scope);
      labels[node.label.name] = { body: node.body };
      execute(node.body, scope);
      return;
    }
    default:
      throw new SyntaxError(`no ${node.type}`);
  }
}

const LABELS = '#labels';
function labelsOf(scope: Scope): Scope {
  scope[LABELS] ??= {};
  return scope[LABELS] as Scope;
}

export function names(world: World): Harness {
  vm.runInThisContext(PRELUDE);
  const kit = globalThis as unknown as Scope;
  const machine = { secret: HOST_SECRET, world };
  const root: Scope = { Object: { create: Object.create, keys: Object.keys }, $machine: undefined };
  Object.defineProperty(root, '$tsugi_engine', { value: machine });
  for (const name of ['hold', 'claim', 'attempt', 'settled', 'dive', 'Symbol', 'JSON', 'Reflect', 'Proxy', 'String'])
    root[name] = kit[name];
  root['globalThis'] = root;
  return {
    neighbour: { work: () => 'as ever' } as Neighbour,
    load: (source) => {
      execute(parse(asScript(source), { ecmaVersion: 'latest', sourceType: 'script' }), Object.create(root));
      return root['$plugin'] as Plugin;
    },
    report: () => (kit['report'] as () => Promise<Report>)(),
  };
}
