/** Every number that tunes the meter, and the defaults of the limits. */

/** Ticks granted when a call trips for the first time: few, as nobody knows yet what a tick of it costs. */
export const FIRST_QUANTUM = 1 << 9;
export const MIN_QUANTUM = 1 << 4;
/** Bounds how long a guest runs unwatched: an iteration of a cheap loop counts as a tick as well. */
export const MAX_QUANTUM = 1 << 16;
/**
 * A single operation on a large value takes as long as the value is large, and is one tick: comparing strings, making one
 * flat, spreading an array. So once a guest has a value of `n` elements, no more than `REACH / n` ticks are granted.
 */
export const REACH = 2 ** 28;
/** After how many elements of a guest's data the boundary looks at the clock. */
export const CHARGED_UNITS = 1 << 12;
/** The slow path should run about this often, in milliseconds. */
export const TARGET_MS = 0.25;
/** How often the alarm has whoever runs make a trip, in milliseconds, and after how many times of which nobody took notice it rests. */
export const ALARM_MS = 10;
export const ALARM_REST = 100;
/** Realms are measured no more often than this many times as long as it takes. */
export const MEASURED_PART = 4;
/** After so many milliseconds a call that trips but once looks at the heap as well. */
export const HEAP_LOOK_MS = 2;

/** Limits of one plugin. What is left out has the default; `Infinity` lifts one. */
export interface Limits {
  /** One synchronous stretch of guest work, in milliseconds. */
  readonly callMs?: number;
  /** All guest work within one turn of the event loop, microtasks included, in milliseconds. */
  readonly turnMs?: number;
  /** How long a promise that a call returned may take to settle, in milliseconds of wall time. */
  readonly asyncMs?: number;
  /**
   * By how much the heap may grow in one call, in bytes, buffers included, and how much a plugin may keep from call to call;
   * when a call begins, those before it in one turn of the event loop must not have made it grow by more either. A copy that
   * the host gets of a result may be as large once more. What V8 could collect does not count.
   */
  readonly heapBytes?: number;
  /**
   * Ticks of one call and of what it leaves to the same turn of the event loop: function entries, iterations, and built-ins
   * by the size of their work. The same call always takes as many. No limit unless it is set.
   */
  readonly fuel?: number;
}

export const DEFAULT_LIMITS: Required<Limits> = {
  callMs: 250,
  turnMs: 1000,
  asyncMs: 30_000,
  heapBytes: 128 * 1024 * 1024,
  fuel: Number.POSITIVE_INFINITY,
};

export const LIMIT_UNITS: Required<{ readonly [L in keyof Limits]: string }> = {
  callMs: 'milliseconds',
  turnMs: 'milliseconds',
  asyncMs: 'milliseconds',
  heapBytes: 'bytes',
  fuel: 'ticks',
};
