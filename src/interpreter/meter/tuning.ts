/** Every number that tunes the meter, and the defaults of the limits. */

/** Ticks granted when a call trips for the first time: few, as nobody knows yet what a tick of it costs. */
export const FIRST_QUANTUM = 1 << 11;
export const MIN_QUANTUM = 1 << 6;
/** Bounds how long a guest runs unwatched: an iteration of a cheap loop counts as a tick as well. */
export const MAX_QUANTUM = 1 << 16;
/** After how many elements of a guest's data the boundary looks at the clock. */
export const CHARGED_UNITS = 1 << 12;
/** The slow path should run about this often, in milliseconds. */
export const TARGET_MS = 0.25;

/** Limits of one plugin. What is left out has the default; `Infinity` lifts one. */
export interface Limits {
  /** One synchronous stretch of guest work, in milliseconds. */
  readonly callMs?: number;
  /** All guest work within one turn of the event loop, microtasks included, in milliseconds. */
  readonly turnMs?: number;
  /** How long a promise that a call returned may take to settle, in milliseconds of wall time. */
  readonly asyncMs?: number;
}

export const DEFAULT_LIMITS: Required<Limits> = { callMs: 250, turnMs: 1000, asyncMs: 30_000 };
