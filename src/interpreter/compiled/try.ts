/**
 * `try`. The code after a throw begins with a tick: while a call is being terminated `$tsugi_n` stays below zero, so the
 * tick throws again before the guest's handler has run a single step. What was caught then goes through `$tsugi_caught`,
 * which replaces an error of the host's realm (`realm/guest/foreign.ts`), also where nothing ticks.
 */
import type { CatchClause, TryStatement } from '../parse/nodes.ts';
import type { Emitter } from './emitter.ts';
import { hasObjectRest } from './objects.ts';
import { emitPattern } from './patterns.ts';
import { emitBlock, emitStatements } from './statements.ts';

export function emitTry(e: Emitter, node: TryStatement): void {
  const { writer } = e;
  writer.token('try').space();
  emitBlock(e, node.block.body, false);
  if (node.handler != null) emitCatch(e, node.handler);
  if (node.finalizer != null) {
    writer.space().token('finally').space();
    emitBlock(e, node.finalizer.body, true);
  }
}

function emitCatch(e: Emitter, node: CatchClause): void {
  const { writer } = e;
  const { param, body } = node;
  writer.space().token('catch').space();
  if (param == null) {
    emitBlock(e, body.body, true);
    return;
  }
  const simple = param.type === 'Identifier';
  const name = (): void => {
    if (simple) emitPattern(e, param);
    else writer.token('$tsugi_e');
  };
  writer.token('(');
  name();
  writer.token(')').space().token('{').indent(1);
  e.tick();
  writer.line();
  // as an expression it would be the completion value of a `catch` that has none of its own
  if (e.hasCompletion) writer.token('const').token('$tsugi_c').operator('=');
  name();
  writer.operator('=').token('$tsugi_caught').token('(');
  name();
  writer.token(')').token(';');
  if (simple) e.maybe(() => emitStatements(e, body.body));
  else {
    // Destructuring calls getters and iterators of the guest: it has to wait for the tick.
    const rest = hasObjectRest(param);
    if (rest) e.owned = param;
    writer.line().mark(param).token('let').space();
    emitPattern(e, param);
    writer.operator('=');
    if (rest) writer.token('$tsugi_own').token('(').token('$tsugi_e').token(')');
    else writer.token('$tsugi_e');
    writer.token(';').line();
    emitBlock(e, body.body, false);
  }
  writer.indent(-1).line().token('}');
}
