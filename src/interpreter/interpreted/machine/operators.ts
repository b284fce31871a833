/**
 * What the operators do. One row for each, so that a missing one does not compile; shapes that programs are full of have
 * closures of their own. The operator is spelled out in each closure, as V8 learns types by place; what else there is to know
 * of operators stands in the table of the parser, which both engines have.
 */
import type { BinaryOperator } from '../../parse/nodes.ts';
import type { Expr } from '../ir.ts';
import type { Eval } from './state.ts';

type N = number;

interface Row {
  /** Any operands. */
  readonly any: (l: Eval, r: Eval) => Eval;
  /** A variable of the frame and a constant number. */
  readonly slotConst?: (slot: number, c: N) => Eval;
  /** Two variables of the frame. */
  readonly slots?: (a: number, b: number) => Eval;
  /** A variable of the frame, read first, and an expression. */
  readonly slotAny?: (a: number, r: Eval) => Eval;
  readonly anySlot?: (l: Eval, b: number) => Eval;
  /** An expression and a constant number. */
  readonly anyConst?: (l: Eval, c: N) => Eval;
  readonly apply: (a: never, b: never) => unknown;
}

/** It calls what the right operand says, which may be a built-in that does not tick. */
function isInstance(value: unknown, of: never): boolean {
  if ($tsugi_w[0] !== 0) $tsugi_slow();
  return (value as object) instanceof of;
}

// biome-ignore format: a table
export const OPERATIONS: Record<BinaryOperator, Row> = {
  '+': { slotAny: (a, r) => (f) => { const v = f[a] as N; const n = v + (r(f) as N); return typeof n === 'number' ? n : $tsugi_made(n); }, anySlot: (l, b) => (f) => { const n = (l(f) as N) + (f[b] as N); return typeof n === 'number' ? n : $tsugi_made(n); }, any: (l, r) => (f) => { const n = (l(f) as N) + (r(f) as N); return typeof n === 'number' ? n : $tsugi_made(n); }, slotConst: (s, c) => (f) => (f[s] as N) + c, slots: (a, b) => (f) => { const n = (f[a] as N) + (f[b] as N); return typeof n === 'number' ? n : $tsugi_made(n); }, anyConst: (l, c) => (f) => (l(f) as N) + c, apply: (a: N, b: N) => $tsugi_made(a + b) },
  '-': { slotAny: (a, r) => (f) => { const v = f[a] as N; return v - (r(f) as N); }, anySlot: (l, b) => (f) => (l(f) as N) - (f[b] as N), any: (l, r) => (f) => (l(f) as N) - (r(f) as N), slotConst: (s, c) => (f) => (f[s] as N) - c, slots: (a, b) => (f) => (f[a] as N) - (f[b] as N), anyConst: (l, c) => (f) => (l(f) as N) - c, apply: (a: N, b: N) => a - b },
  '*': { slotAny: (a, r) => (f) => { const v = f[a] as N; const n = v * (r(f) as N); return typeof n === 'number' ? n : $tsugi_made(n); }, anySlot: (l, b) => (f) => { const n = (l(f) as N) * (f[b] as N); return typeof n === 'number' ? n : $tsugi_made(n); }, any: (l, r) => (f) => { const n = (l(f) as N) * (r(f) as N); return typeof n === 'number' ? n : $tsugi_made(n); }, slotConst: (s, c) => (f) => (f[s] as N) * c, slots: (a, b) => (f) => { const n = (f[a] as N) * (f[b] as N); return typeof n === 'number' ? n : $tsugi_made(n); }, anyConst: (l, c) => (f) => (l(f) as N) * c, apply: (a: N, b: N) => $tsugi_made(a * b) },
  '/': { slotAny: (a, r) => (f) => { const v = f[a] as N; return v / (r(f) as N); }, anySlot: (l, b) => (f) => (l(f) as N) / (f[b] as N), any: (l, r) => (f) => (l(f) as N) / (r(f) as N), slots: (a, b) => (f) => (f[a] as N) / (f[b] as N), anyConst: (l, c) => (f) => (l(f) as N) / c, apply: (a: N, b: N) => a / b },
  '%': { slotAny: (a, r) => (f) => { const v = f[a] as N; return v % (r(f) as N); }, anySlot: (l, b) => (f) => (l(f) as N) % (f[b] as N), any: (l, r) => (f) => (l(f) as N) % (r(f) as N), slotConst: (s, c) => (f) => (f[s] as N) % c, slots: (a, b) => (f) => (f[a] as N) % (f[b] as N), anyConst: (l, c) => (f) => (l(f) as N) % c, apply: (a: N, b: N) => a % b },
  '**': { any: (l, r) => (f) => $tsugi_power(l(f), r(f)), apply: (a: N, b: N) => $tsugi_power(a, b) },
  '&': { slotAny: (a, r) => (f) => { const v = f[a] as N; return v & (r(f) as N); }, anySlot: (l, b) => (f) => (l(f) as N) & (f[b] as N), any: (l, r) => (f) => (l(f) as N) & (r(f) as N), slotConst: (s, c) => (f) => (f[s] as N) & c, slots: (a, b) => (f) => (f[a] as N) & (f[b] as N), anyConst: (l, c) => (f) => (l(f) as N) & c, apply: (a: N, b: N) => a & b },
  '|': { slotAny: (a, r) => (f) => { const v = f[a] as N; return v | (r(f) as N); }, anySlot: (l, b) => (f) => (l(f) as N) | (f[b] as N), any: (l, r) => (f) => (l(f) as N) | (r(f) as N), slotConst: (s, c) => (f) => (f[s] as N) | c, anyConst: (l, c) => (f) => (l(f) as N) | c, apply: (a: N, b: N) => a | b },
  '^': { slotAny: (a, r) => (f) => { const v = f[a] as N; return v ^ (r(f) as N); }, anySlot: (l, b) => (f) => (l(f) as N) ^ (f[b] as N), any: (l, r) => (f) => (l(f) as N) ^ (r(f) as N), slots: (a, b) => (f) => (f[a] as N) ^ (f[b] as N), anyConst: (l, c) => (f) => (l(f) as N) ^ c, apply: (a: N, b: N) => a ^ b },
  '<<': { any: (l, r) => (f) => { const n = (l(f) as N) << (r(f) as N); return typeof n === 'number' ? n : $tsugi_made(n); }, anyConst: (l, c) => (f) => (l(f) as N) << c, apply: (a: N, b: N) => $tsugi_made(a << b) },
  '>>': { any: (l, r) => (f) => { const n = (l(f) as N) >> (r(f) as N); return typeof n === 'number' ? n : $tsugi_made(n); }, slotConst: (s, c) => (f) => (f[s] as N) >> c, anyConst: (l, c) => (f) => (l(f) as N) >> c, apply: (a: N, b: N) => $tsugi_made(a >> b) },
  '>>>': { any: (l, r) => (f) => (l(f) as N) >>> (r(f) as N), slotConst: (s, c) => (f) => (f[s] as N) >>> c, anyConst: (l, c) => (f) => (l(f) as N) >>> c, apply: (a: N, b: N) => a >>> b },
  '<': { slotAny: (a, r) => (f) => { const v = f[a]; const w = r(f); return typeof v === 'number' && typeof w === 'number' ? v < w : $tsugi_less(v, w); }, anySlot: (l, b) => (f) => { const v = l(f); const w = f[b]; return typeof v === 'number' && typeof w === 'number' ? v < w : $tsugi_less(v, w); }, any: (l, r) => (f) => { const v = l(f); const w = r(f); return typeof v === 'number' && typeof w === 'number' ? v < w : $tsugi_less(v, w); }, slotConst: (s, c) => (f) => (f[s] as N) < c, slots: (a, b) => (f) => { const v = f[a]; const w = f[b]; return typeof v === 'number' && typeof w === 'number' ? v < w : $tsugi_less(v, w); }, anyConst: (l, c) => (f) => (l(f) as N) < c, apply: (a: unknown, b: unknown) => $tsugi_less(a, b) },
  '<=': { slotAny: (a, r) => (f) => { const v = f[a]; const w = r(f); return typeof v === 'number' && typeof w === 'number' ? v <= w : $tsugi_atMost(v, w); }, anySlot: (l, b) => (f) => { const v = l(f); const w = f[b]; return typeof v === 'number' && typeof w === 'number' ? v <= w : $tsugi_atMost(v, w); }, any: (l, r) => (f) => { const v = l(f); const w = r(f); return typeof v === 'number' && typeof w === 'number' ? v <= w : $tsugi_atMost(v, w); }, slotConst: (s, c) => (f) => (f[s] as N) <= c, slots: (a, b) => (f) => { const v = f[a]; const w = f[b]; return typeof v === 'number' && typeof w === 'number' ? v <= w : $tsugi_atMost(v, w); }, anyConst: (l, c) => (f) => (l(f) as N) <= c, apply: (a: unknown, b: unknown) => $tsugi_atMost(a, b) },
  '>': { slotAny: (a, r) => (f) => { const v = f[a]; const w = r(f); return typeof v === 'number' && typeof w === 'number' ? v > w : $tsugi_more(v, w); }, anySlot: (l, b) => (f) => { const v = l(f); const w = f[b]; return typeof v === 'number' && typeof w === 'number' ? v > w : $tsugi_more(v, w); }, any: (l, r) => (f) => { const v = l(f); const w = r(f); return typeof v === 'number' && typeof w === 'number' ? v > w : $tsugi_more(v, w); }, slotConst: (s, c) => (f) => (f[s] as N) > c, slots: (a, b) => (f) => { const v = f[a]; const w = f[b]; return typeof v === 'number' && typeof w === 'number' ? v > w : $tsugi_more(v, w); }, anyConst: (l, c) => (f) => (l(f) as N) > c, apply: (a: unknown, b: unknown) => $tsugi_more(a, b) },
  '>=': { slotAny: (a, r) => (f) => { const v = f[a]; const w = r(f); return typeof v === 'number' && typeof w === 'number' ? v >= w : $tsugi_atLeast(v, w); }, anySlot: (l, b) => (f) => { const v = l(f); const w = f[b]; return typeof v === 'number' && typeof w === 'number' ? v >= w : $tsugi_atLeast(v, w); }, any: (l, r) => (f) => { const v = l(f); const w = r(f); return typeof v === 'number' && typeof w === 'number' ? v >= w : $tsugi_atLeast(v, w); }, slotConst: (s, c) => (f) => (f[s] as N) >= c, slots: (a, b) => (f) => { const v = f[a]; const w = f[b]; return typeof v === 'number' && typeof w === 'number' ? v >= w : $tsugi_atLeast(v, w); }, anyConst: (l, c) => (f) => (l(f) as N) >= c, apply: (a: unknown, b: unknown) => $tsugi_atLeast(a, b) },
  '==': { any: (l, r) => (f) => $tsugi_equal(l(f), r(f)), apply: (a: unknown, b: unknown) => $tsugi_equal(a, b) },
  '!=': { any: (l, r) => (f) => $tsugi_unequal(l(f), r(f)), apply: (a: unknown, b: unknown) => $tsugi_unequal(a, b) },
  '===': { slotAny: (a, r) => (f) => { const v = f[a] as N; return v === (r(f) as N); }, anySlot: (l, b) => (f) => (l(f) as N) === (f[b] as N), any: (l, r) => (f) => l(f) === r(f), slotConst: (s, c) => (f) => f[s] === c, slots: (a, b) => (f) => f[a] === f[b], anyConst: (l, c) => (f) => l(f) === c, apply: (a: unknown, b: unknown) => a === b },
  '!==': { slotAny: (a, r) => (f) => { const v = f[a] as N; return v !== (r(f) as N); }, anySlot: (l, b) => (f) => (l(f) as N) !== (f[b] as N), any: (l, r) => (f) => l(f) !== r(f), slotConst: (s, c) => (f) => f[s] !== c, slots: (a, b) => (f) => f[a] !== f[b], anyConst: (l, c) => (f) => l(f) !== c, apply: (a: unknown, b: unknown) => a !== b },
  instanceof: { any: (l, r) => (f) => isInstance(l(f), r(f) as never), apply: isInstance },
  in: { any: (l, r) => (f) => (l(f) as never) in (r(f) as never), apply: (a: never, b: never) => a in b },
};

/** The slot of a variable that needs no check, or -1. */
export const plainSlot = (ir: Expr): number =>
  ir.t === 'slot' ? ir.slot : ir.t === 'read' && ir.place.p === 'local' && ir.dead === '' ? ir.place.slot : -1;

const numberOf = (ir: Expr): number | undefined =>
  ir.t === 'const' && typeof ir.value === 'number' ? ir.value : undefined;

/** From so many operators in a chain on, each looks for the alarm: long texts take long to convert. */
const LONG_CHAIN = 32;

function isLongChain(start: Expr): boolean {
  let at = start;
  for (let length = 0; at.t === 'binary'; at = at.left) if (++length === LONG_CHAIN) return true;
  return false;
}

const seen =
  (value: Eval): Eval =>
  (f) => {
    if ($tsugi_w[0] !== 0) $tsugi_slow();
    return value(f);
  };

export function compileBinary(op: BinaryOperator, left: Expr, right: Expr, compile: (ir: Expr) => Eval): Eval {
  if (isLongChain(left)) return OPERATIONS[op].any(compile(left), seen(compile(right)));
  const row = OPERATIONS[op];
  const slot = plainSlot(left);
  const constant = numberOf(right);
  if (constant !== undefined) {
    if (slot >= 0 && row.slotConst !== undefined) return row.slotConst(slot, constant);
    if (row.anyConst !== undefined) return row.anyConst(compile(left), constant);
  }
  const other = plainSlot(right);
  if (slot >= 0 && other >= 0 && row.slots !== undefined) return row.slots(slot, other);
  if (slot >= 0 && row.slotAny !== undefined) return row.slotAny(slot, compile(right));
  if (other >= 0 && row.anySlot !== undefined) return row.anySlot(compile(left), other);
  return row.any(compile(left), compile(right));
}
