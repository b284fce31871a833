/**
 * Scope resolution, a pass of its own between the parser and the engines. On entry to a scope every name that it declares
 * is entered, hoisted ones included; so each identifier can be resolved at once when it is met, in one walk over the tree.
 */
import { syntaxError, withinStack } from '../parse/fault.ts';
import type {
  Declaration,
  ExportDefaultDeclaration,
  ExportNamedDeclaration,
  Identifier,
  ImportDeclaration,
  ModuleDeclaration,
  Program,
  Statement,
} from '../parse/nodes.ts';
import { visitClass } from './classes.ts';
import { Context } from './context.ts';
import { visitExpression } from './expressions.ts';
import { visitFunction } from './functions.ts';
import { boundNames, declareLexical, declareVars } from './hoist.ts';
import { exportName } from './modules.ts';
import type { Resolution } from './scope.ts';
import { visitStatement } from './statements.ts';

/**
 * @param program a tree of `parseModule` or `parseScript`
 * @throws TsugiError `SYNTAX` for what the language of guests leaves out: `export * from`, import attributes
 */
export function resolve(program: Program): Resolution {
  return withinStack(program, () => {
    const context = new Context(program);
    const { body } = program;
    for (const item of body) if (item.type === 'ImportDeclaration') declareImports(context, item);
    declareVars(context, body);
    declareLexical(context, body, false);
    for (const item of body) visitItem(context, item);
    context.settle();
    return context;
  });
}

function visitItem(context: Context, item: Statement | ModuleDeclaration): void {
  switch (item.type) {
    case 'ImportDeclaration':
      return;
    case 'ExportNamedDeclaration':
      visitExport(context, item);
      return;
    case 'ExportDefaultDeclaration':
      visitExportDefault(context, item);
      return;
    case 'ExportAllDeclaration': {
      if (item.exported == null) {
        const how = `export { name } from '${String(item.source.value)}'`;
        throw syntaxError(context.program, item, `"export * from" is not supported: name what you export, ${how}`);
      }
      const request = context.links.request(context.program, item, '*');
      context.links.exports.push({ kind: 'indirect', name: exportName(item.exported), request, imported: null });
      return;
    }
    default:
      visitStatement(context, item);
      return;
  }
}

function declareImports(context: Context, node: ImportDeclaration): void {
  const names = node.specifiers.map((specifier) => {
    if (specifier.type === 'ImportNamespaceSpecifier') return null;
    return specifier.type === 'ImportSpecifier' ? exportName(specifier.imported) : 'default';
  });
  const named = names.filter((name) => name !== null);
  const request = context.links.request(context.program, node, named.length === names.length ? named : '*');
  for (const [at, { local }] of node.specifiers.entries()) {
    const binding = context.declare(local.name, 'import');
    context.define(local, true);
    context.links.imports.push({ binding, local, request, imported: names[at] ?? null });
  }
}

function visitExport(context: Context, node: ExportNamedDeclaration): void {
  const { declaration, source, specifiers } = node;
  if (declaration != null) {
    visitStatement(context, declaration);
    for (const local of declaredBy(declaration)) exportLocal(context, local.name, local);
    return;
  }
  if (source != null) {
    const names = specifiers.map(({ local }) => exportName(local));
    const request = context.links.request(context.program, node, names);
    for (const { exported, local } of specifiers) {
      context.links.exports.push({
        kind: 'indirect',
        name: exportName(exported),
        request,
        imported: exportName(local),
      });
    }
    return;
  }
  for (const { exported, local } of specifiers) {
    // acorn has refused a string here.
    if (local.type !== 'Identifier') continue;
    context.refer(local, false);
    exportLocal(context, exportName(exported), local);
  }
}

function exportLocal(context: Context, name: string, local: Identifier): void {
  const binding = context.bindings.get(local);
  if (binding !== undefined) context.links.exports.push({ kind: 'local', name, binding, local });
}

function declaredBy(declaration: Declaration): readonly Identifier[] {
  if (declaration.type !== 'VariableDeclaration') return [declaration.id];
  return declaration.declarations.flatMap(({ id }) => boundNames(id));
}

function visitExportDefault(context: Context, node: ExportDefaultDeclaration): void {
  const { declaration } = node;
  if (declaration.type !== 'FunctionDeclaration' && declaration.type !== 'ClassDeclaration') {
    visitExpression(context, declaration);
    context.links.exports.push({ kind: 'default', name: 'default', declaration: node });
    return;
  }
  if (declaration.id === null) context.links.exports.push({ kind: 'default', name: 'default', declaration: node });
  else {
    context.define(declaration.id, true);
    exportLocal(context, 'default', declaration.id);
  }
  if (declaration.type === 'FunctionDeclaration') {
    if (declaration.id !== null) context.givesFunction(declaration.id);
    visitFunction(context, declaration);
  } else visitClass(context, declaration);
}
