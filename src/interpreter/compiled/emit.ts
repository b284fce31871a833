/**
 * The compiled engine's front: tree and resolution in, metered JavaScript out. The output is a script for the guest's
 * realm. It uses names that the realm defines (see `RuntimeName`) and cannot be made to use them otherwise than here.
 */
import { withinStack } from '../parse/fault.ts';
import type { Program, Statement } from '../parse/nodes.ts';
import { freeNames } from '../resolve/free.ts';
import type { ImportRequest } from '../resolve/modules.ts';
import type { Resolution } from '../resolve/scope.ts';
import { Emitter } from './emitter.ts';
import { lookAfter } from './looks.ts';
import { emitExports, emitHoistedDefault, emitImports, emitModuleItem } from './modules.ts';
import { emitStatement } from './statements.ts';

export interface Emitted {
  /** The text of a script. */
  readonly code: string;
  /**
   * Quads: line and column in `code`, line and column in the source; all 1-based, columns in UTF-16 units, sorted. A place
   * in the output belongs to the nearest entry before it on its line.
   */
  readonly positions: Int32Array;
  /** Of a module: what `$tsugi_imports` has to hold, in this order. */
  readonly imports: readonly ImportRequest[];
  /** Of a module: the names that it exports. */
  readonly exports: readonly string[];
  /** Of a module: the wrapper is an async function. */
  readonly async: boolean;
  /** The names that it expects of its global scope; see `resolve/free.ts`. */
  readonly free: readonly string[];
}

export interface EmitOptions {
  /** False leaves all ticks and guards out, for code that the host trusts like its own. True if absent. */
  readonly metered?: boolean;
}

/**
 * Prints a module as a script whose completion value is one function, which evaluates the module when it is called:
 * `($tsugi_exports, $tsugi_imports, $tsugi_meta) => { … }`. It first calls `$tsugi_exports` with an object of getters.
 * @throws TsugiError `SYNTAX` for what cannot be compiled
 */
export function emitModule(program: Program, resolution: Resolution, options: EmitOptions = {}): Emitted {
  return withinStack(program, () => {
    const e = new Emitter(resolution, options.metered !== false);
    const { writer } = e;
    const async = resolution.usesTopLevelAwait;
    writer.string('use strict').token(';').line().token('(');
    if (async) writer.token('async').space();
    writer.token('(').token('$tsugi_exports').token(',').space().token('$tsugi_imports').token(',').space();
    writer.token('$tsugi_meta').token(')').space().token('=>').space().token('{').indent(1);
    e.asFunction(() => {
      emitExports(e);
      emitHoistedDefault(e);
      emitImports(e);
      for (const item of program.body) {
        emitModuleItem(e, item);
        if (item !== program.body.at(-1)) lookAfter(e, item);
      }
    });
    writer.indent(-1).line().token('}').token(')').token(';').line();
    emitWhole(e);
    const { requests, exports } = resolution.links;
    return {
      ...writer.finish(),
      imports: requests,
      exports: exports.map(({ name }) => name),
      async,
      free: freeNames(resolution),
    };
  });
}

/**
 * Prints a script. Its top-level declarations stay declarations of the script, and its completion value is the one that
 * the source has.
 * @throws TsugiError `SYNTAX` for what cannot be compiled
 */
export function emitScript(program: Program, resolution: Resolution, options: EmitOptions = {}): Emitted {
  return withinStack(program, () => {
    const e = new Emitter(resolution, options.metered !== false);
    const { writer } = e;
    writer.string('use strict').token(';').line();
    // Takes the directive's place as completion value of a script that has none of its own.
    writer.prefix('void').number(0).token(';');
    for (const item of program.body) {
      writer.line().mark(item);
      // acorn puts nothing but statements into a script.
      emitStatement(e, item as Statement);
      if (item !== program.body.at(-1)) lookAfter(e, item);
    }
    writer.line();
    emitWhole(e);
    return { ...writer.finish(), imports: [], exports: [], async: false, free: freeNames(resolution) };
  });
}

/** Stands at the end, where it is known; a module's body runs later. A block of a declaration has no completion value. */
function emitWhole(e: Emitter): void {
  if (!e.hasHiddenRest) return;
  e.writer
    .token('{')
    .space()
    .token('const')
    .token('$tsugi_t')
    .operator('=')
    .token('$tsugi_whole')
    .token('(')
    .token(')');
  e.writer.token(';').space().token('}').line();
}
