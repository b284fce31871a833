/** Imports and exports: what is printed before the body, and in place of the syntax. */
import type { ExportDefaultDeclaration, ModuleDeclaration, Statement } from '../parse/nodes.ts';
import { LEVEL } from '../parse/operators.ts';
import type { ExportLink } from '../resolve/modules.ts';
import { emitClass } from './classes.ts';
import type { Emitter } from './emitter.ts';
import { emitExpression } from './expressions.ts';
import { emitFunction } from './functions.ts';
import { emitName } from './patterns.ts';
import { emitStatement } from './statements.ts';
import { isIdentifierName } from './text.ts';

/** `$tsugi_exports({ … })`: a getter for each export, so that importers see later writes, and a dead zone before. */
export function emitExports(e: Emitter): void {
  const { writer } = e;
  writer
    .line()
    .token('$tsugi_exports')
    .token('(')
    .token('{')
    .space()
    .property('__proto__')
    .token(':')
    .space()
    .token('null');
  for (const link of e.resolution.links.exports) {
    writer.token(',').space();
    emitExportKey(e, link.name);
    writer.token(':').space().token('(').token(')').space().token('=>').space();
    emitExportValue(e, link);
  }
  writer.space().token('}').token(')').token(';');
}

/** A second plain `__proto__` would set the prototype of the object. */
function emitExportKey(e: Emitter, name: string): void {
  if (name === '__proto__') e.writer.token('[').string(name).token(']');
  else emitPropertyName(e, name);
}

function emitPropertyName(e: Emitter, name: string): void {
  if (isIdentifierName(name)) e.writer.property(name);
  else e.writer.string(name);
}

function emitExportValue(e: Emitter, link: ExportLink): void {
  switch (link.kind) {
    case 'local':
      emitName(e, link.local);
      break;
    case 'indirect':
      emitImported(e, link.request, link.imported);
      break;
    case 'default':
      e.writer.token('$tsugi_default');
      break;
  }
}

/** `$tsugi_imports[0].name`, or the namespace itself. */
function emitImported(e: Emitter, request: number, imported: string | null): void {
  const { writer } = e;
  writer.token('$tsugi_imports').token('[').number(request).token(']');
  if (imported === null) return;
  if (isIdentifierName(imported)) writer.token('.').property(imported);
  else writer.token('[').string(imported).token(']');
}

export function emitImports(e: Emitter): void {
  for (const { request, imported, local } of e.resolution.links.imports) {
    e.writer.line().mark(local).token('const').space();
    emitName(e, local);
    e.writer.operator('=');
    emitImported(e, request, imported);
    e.writer.token(';');
  }
}

/** An anonymous default function is a declaration: it is there before the module's first statement. */
export function emitHoistedDefault(e: Emitter): void {
  for (const link of e.resolution.links.exports) {
    if (link.kind === 'default' && link.declaration.declaration.type === 'FunctionDeclaration') {
      e.writer.line();
      emitDefault(e, link.declaration);
    }
  }
}

export function emitModuleItem(e: Emitter, item: Statement | ModuleDeclaration): void {
  const { writer } = e;
  switch (item.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
      break;
    case 'ExportNamedDeclaration':
      if (item.declaration == null) break;
      writer.line().mark(item.declaration);
      emitStatement(e, item.declaration);
      break;
    case 'ExportDefaultDeclaration': {
      const { declaration } = item;
      if (declaration.type === 'FunctionDeclaration' && declaration.id === null) break;
      writer.line().mark(declaration);
      if (declaration.type === 'FunctionDeclaration') emitFunction(e, declaration, declaration.id);
      else if (declaration.type === 'ClassDeclaration' && declaration.id !== null) emitClass(e, declaration);
      else emitDefault(e, item);
      break;
    }
    default:
      writer.line().mark(item);
      emitStatement(e, item);
  }
}

/** The detour through a property gives an anonymous function or class the name "default" (16.2.3.7). */
function emitDefault(e: Emitter, { declaration }: ExportDefaultDeclaration): void {
  const { writer } = e;
  writer.token('const').token('$tsugi_default').operator('=').token('{').space().property('default').token(':').space();
  if (declaration.type === 'FunctionDeclaration') emitFunction(e, declaration, null);
  else if (declaration.type === 'ClassDeclaration') emitClass(e, declaration);
  else emitExpression(e, declaration, LEVEL.assignment);
  writer.space().token('}').token('.').property('default').token(';');
}
