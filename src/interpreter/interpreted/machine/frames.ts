/** Frames, and entering and leaving activations. */
import { RETURN, SLOT } from '../ir.ts';
import { isObject, overflow } from './faults.ts';
import type { Closure, Exec, Frame } from './state.ts';

/**
 * How many activations may be on the stack at once. Below what the stack of a thread has room for in ordinary code, so that
 * the guest's RangeError comes before V8's own.
 */
export const MAX_DEPTH = 2400;

export const newFrame = (c: Closure, self: unknown, size: number): Frame => $tsugi_frame(self, c.scope, c, size);

/** Runs a body of statements as one activation. */
export function runBody(body: Exec): (f: Frame) => unknown {
  return (f) => {
    const depth = ++$tsugi_depth;
    if (depth > MAX_DEPTH) {
      $tsugi_depth = depth - 1;
      throw overflow();
    }
    $tsugi_frames[depth] = f;
    let value: unknown;
    try {
      if (--$tsugi_n < $tsugi_w[0]) $tsugi_slow();
      if (body(f) === RETURN) value = f[SLOT.result];
    } catch (error) {
      throw leaveWith(error, depth);
    }
    $tsugi_depth = depth - 1;
    return value;
  };
}

/** Runs an expression as one activation. Not by `runBody`: that would be one call more for each activation. */
export function runResult(result: (f: Frame) => unknown): (f: Frame) => unknown {
  return (f) => {
    const depth = ++$tsugi_depth;
    if (depth > MAX_DEPTH) {
      $tsugi_depth = depth - 1;
      throw overflow();
    }
    $tsugi_frames[depth] = f;
    let value: unknown;
    try {
      if (--$tsugi_n < $tsugi_w[0]) $tsugi_slow();
      value = result(f);
    } catch (error) {
      throw leaveWith(error, depth);
    }
    $tsugi_depth = depth - 1;
    return value;
  };
}

/** An error leaves the activation at `depth`, or is caught in it. */
export function caught(error: unknown, depth: number): unknown {
  $tsugi_depth = depth;
  if (isObject(error)) $tsugi_machine.trace(error);
  return error;
}

export function leaveWith(error: unknown, depth: number): unknown {
  caught(error, depth);
  $tsugi_depth = depth - 1;
  return error;
}

/**
 * An error remembers where it was made.
 * @param newTarget what is being constructed, if that is a class of the guest's; its constructors do not count
 */
export function traced(maker: unknown, made: object, newTarget?: object): object {
  for (let i = 0; i < ERRORS.length; i++) if (maker === ERRORS[i]) $tsugi_machine.trace(made, newTarget);
  return made;
}
const ERRORS: readonly unknown[] = [
  Error,
  TypeError,
  RangeError,
  ReferenceError,
  SyntaxError,
  EvalError,
  URIError,
  AggregateError,
];
