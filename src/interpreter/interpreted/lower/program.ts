/** The front of lowering: tree and resolution in, the program as plain data out. */
import { NESTED_TOO_DEEPLY, syntaxError, withinStack } from '../../parse/fault.ts';
import type { Program, Statement } from '../../parse/nodes.ts';
import type { Binding, Resolution } from '../../resolve/scope.ts';
import type { Expr, ProgramIr, Stmt } from '../ir.ts';
import { Activation, FIXED, Lowering } from './activation.ts';
import { lowerClass } from './classes.ts';
import { lowerNamed } from './expressions.ts';
import { bareIr, lowerFunction, withoutDirectives } from './functions.ts';
import { hoistFunctions, lowerClassDeclaration, lowerStatement } from './statements.ts';

export interface LowerOptions {
  /** Statements announce themselves to a debugger. */
  readonly stepping?: boolean;
}

/**
 * How deep the tree may be. Lowering and the machine recurse for what leans to the left as well (`a + b + c`, `a.b().c()`), and
 * for twice as much there is not always room on the stack.
 */
const MAX_DEPTH = 1200;

/** @throws TsugiError `SYNTAX` for what must be lowered to JavaScript first, and for what is nested too deeply */
export function lowerProgram(program: Program, resolution: Resolution, options: LowerOptions = {}): ProgramIr {
  const { depth, node } = resolution.deepest;
  if (depth > MAX_DEPTH) throw syntaxError(program, node, NESTED_TOO_DEEPLY);
  return withinStack(program, () => {
    const lowering = new Lowering(resolution, options.stepping === true);
    return program.sourceType === 'module' ? lowerModule(lowering, program) : lowerScript(lowering, program);
  });
}

function lowerModule(program: Lowering, tree: Program): ProgramIr {
  const { resolution } = program;
  const a = new Activation(program, null, tree, false, false);
  const enter = program.enter(a, resolution.root);
  a.scope = resolution.root;
  const anonymous = a.slot();
  hoistFunctions(a, tree.body, enter);
  const body: Stmt[] = [];
  for (const item of tree.body) {
    if (item.type !== 'ExportDefaultDeclaration') continue;
    const { declaration } = item;
    if (declaration.type !== 'FunctionDeclaration' || declaration.id !== null) continue;
    const place = { p: 'local', slot: anonymous } as const;
    enter.functions.push({ place, value: lowerFunction(a, declaration, 'default', 'function') });
  }
  const keep = (value: Expr, at: number): Stmt => {
    const place = { p: 'local', slot: anonymous } as const;
    const write: Expr = { t: 'write', y: value.y, place, dead: '', fixed: false, first: true, value, at };
    return { s: 'expression', y: value.y, value: write, at };
  };
  let waits = false;
  for (const item of tree.body) {
    switch (item.type) {
      case 'ImportDeclaration':
      case 'ExportAllDeclaration':
        break;
      case 'ExportNamedDeclaration':
        if (item.declaration != null) body.push(lowerStatement(a, item.declaration));
        break;
      case 'ExportDefaultDeclaration': {
        const { declaration } = item;
        if (declaration.type === 'FunctionDeclaration') break;
        if (declaration.type === 'ClassDeclaration') {
          if (declaration.id !== null) body.push(lowerClassDeclaration(a, declaration as never));
          else {
            waits = true;
            body.push(keep(lowerClass(a, declaration, 'default'), item.start));
          }
          break;
        }
        waits = true;
        body.push(keep(lowerNamed(a, declaration, 'default'), item.start));
        break;
      }
      default:
        body.push(lowerStatement(a, item as Statement));
    }
  }
  if (waits) enter.deadSlots.push(anonymous);
  const read = (binding: Binding): Expr => {
    const dead = program.exportedDeadName(a, binding);
    return { t: 'read', y: false, place: program.place(a, binding), dead, at: 0 };
  };
  const exports = resolution.links.exports.map((link) => {
    if (link.kind === 'local') return { name: link.name, value: read(link.binding) };
    if (link.kind === 'default') {
      const place = { p: 'local', slot: anonymous } as const;
      return { name: link.name, value: { t: 'read', y: false, place, dead: waits ? 'default' : '', at: 0 } as Expr };
    }
    return { name: link.name, value: { t: 'imported', y: false, request: link.request, name: link.imported } as Expr };
  });
  const imports = resolution.links.imports.map(({ binding, request, imported, local }): Expr => {
    const value: Expr = { t: 'imported', y: false, request, name: imported };
    const place = program.place(a, binding);
    return { t: 'write', y: false, place, dead: '', fixed: false, first: true, value, at: local.start };
  });
  return {
    kind: 'module',
    code: bareIr(a, { body, enterBody: Lowering.isIdle(enter) ? null : enter, copies: imports }),
    exports,
    vars: [],
    functions: [],
    lexical: [],
  };
}

/** A script's declarations live in the realm's global scope; only those of blocks are its own. */
function lowerScript(program: Lowering, tree: Program): ProgramIr {
  const { root } = program.resolution;
  const a = new Activation(program, null, tree, false, false);
  const enter = { slot: -1, parent: 1, size: 1, dead: [], deadSlots: [], functions: [] };
  hoistFunctions(a, tree.body, enter);
  const statements = withoutDirectives(tree.body as Statement[]);
  const directives = (tree.body as Statement[]).filter((item) => !statements.includes(item));
  const body: Stmt[] = [...directives, ...statements].map((item) => lowerStatement(a, item));
  const vars: string[] = [];
  const functions: string[] = [];
  const lexical: { name: string; fixed: boolean }[] = [];
  for (const { name, kind } of root.bindings) {
    if (kind === 'var') vars.push(name);
    else if (kind === 'function') functions.push(name);
    else lexical.push({ name, fixed: FIXED.has(kind) });
  }
  return {
    kind: 'script',
    code: bareIr(a, { body, enterBody: Lowering.isIdle(enter) ? null : enter }),
    exports: [],
    vars,
    functions,
    lexical,
  };
}
