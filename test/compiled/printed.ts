/** The statements of a program and those of what the emitter printed for it without ticks, in a form that can be compared. */
import type { Program } from '../../src/interpreter/parse/nodes.ts';
import { resolve } from '../../src/interpreter/resolve/resolve.ts';
import { normalise } from './normalise.ts';

interface Statements {
  readonly printed: unknown;
  readonly own: unknown;
}

/** @param tree of the printed script */
export function statementsOfScript(program: Program, tree: unknown): Statements {
  const { body } = tree as { readonly body: readonly unknown[] };
  // After "use strict" and the completion value of an empty script.
  return { printed: normalise(withoutWhole(body.slice(2))), own: normalise(program.body) };
}

/** A module's frame is not its own: its statements and exported declarations are compared. */
export function statementsOfModule(program: Program, tree: unknown): Statements {
  const [, frame] = (tree as Program).body;
  const wrapper = frame?.type === 'ExpressionStatement' ? frame.expression : undefined;
  if (wrapper?.type !== 'ArrowFunctionExpression' || wrapper.body.type !== 'BlockStatement') {
    throw new Error('A module is printed as one arrow function');
  }
  const own = program.body.flatMap((item): unknown[] => {
    if (item.type === 'ExportNamedDeclaration') return item.declaration == null ? [] : [item.declaration];
    if (item.type === 'ExportDefaultDeclaration' && 'id' in item.declaration && item.declaration.id != null) {
      return /Declaration$/.test(item.declaration.type) ? [item.declaration] : [];
    }
    return /^(Import|Export)/.test(item.type) ? [] : [item];
  });
  const frameLength = 1 + resolve(program).links.imports.length;
  const statements = wrapper.body.body.filter((item) => !isDefault(item)).slice(frameLength);
  return { printed: normalise(statements), own: normalise(withoutThis(own)) };
}

/** `this` of a module is `undefined`. */
function withoutThis(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutThis);
  if (typeof value !== 'object' || value === null || !('type' in value)) return value;
  if (value.type === 'ThisExpression') return UNDEFINED;
  if (/^Function|^PropertyDefinition$|^StaticBlock$/.test(String(value.type))) {
    const { key, computed } = value as { key?: unknown; computed?: boolean };
    return computed ? { ...value, key: withoutThis(key) } : value;
  }
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, withoutThis(child)]));
}

const UNDEFINED = {
  type: 'UnaryExpression',
  operator: 'void',
  prefix: true,
  argument: { type: 'Literal', value: 0 },
};

/** The default export without a name of its own has one in the output. */
const isDefault = (item: Program['body'][number]): boolean =>
  item.type === 'VariableDeclaration' &&
  item.declarations[0]?.id.type === 'Identifier' &&
  item.declarations[0].id.name === '$tsugi_default';

/** `{ const $tsugi_t = $tsugi_whole(); }`, behind a program with an object rest whose source has no expression. */
function withoutWhole(body: readonly unknown[]): readonly unknown[] {
  const last = body.at(-1) as {
    type?: string;
    body?: readonly [{ declarations?: readonly [{ id?: { name?: string } }] }];
  };
  return last?.type === 'BlockStatement' && last.body?.[0]?.declarations?.[0].id?.name === '$tsugi_t'
    ? body.slice(0, -1)
    : body;
}
