/**
 * `try`. The code after a throw begins with a tick: while a call is being terminated `$tsugi_n` stays below zero, so the
 * tick throws again before the guest's handler has run a single step.
 */
import type { CatchClause, TryStatement } from '../parse/nodes.ts';
import type { Emitter } from './emitter.ts';
import { emitPattern } from './patterns.ts';
import { emitBlock } from './statements.ts';

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
  if (!e.metered || param == null || param.type === 'Identifier') {
    if (param != null) {
      writer.token('(');
      emitPattern(e, param);
      writer.token(')').space();
    }
    emitBlock(e, body.body, true);
    return;
  }
  // Destructuring calls getters and iterators of the guest: it has to wait for the tick.
  writer.token('(').token('$tsugi_e').token(')').space().token('{').indent(1);
  e.tick();
  writer.line().mark(param).token('let').space();
  emitPattern(e, param);
  writer.operator('=').token('$tsugi_e').token(';').line();
  emitBlock(e, body.body, false);
  writer.indent(-1).line().token('}');
}
