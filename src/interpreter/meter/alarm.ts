/**
 * A clock that goes on while a guest does. Ticks count work, and V8 does some that nobody can count: a guest may take as
 * long over a few ticks as others over a million. So a thread sets a number every few milliseconds that each tick looks at,
 * and whoever runs then makes a trip, whatever it has left.
 */
import { Worker } from 'node:worker_threads';
import { ALARM_MS, ALARM_REST } from './tuning.ts';

/** More ticks than any guest is granted. */
const RINGS = 2 ** 30;
/** Places in the memory that both threads see. The first two are `Ring`'s; then whether the thread rests, and what it waits for. */
const TICK = 0;
const STRIP = 1;
const RESTS = 2;
const PAUSE = 3;
const PLACES = 4;

/**
 * The thread. It rests when nobody has ticked for long: the alarm goes on ringing, so that the next tick of anybody wakes it.
 * It begins to rest before it looks whether anybody has heard the alarm, and who hears it looks afterwards whether it rests.
 */
const THREAD = `
const places = require('node:worker_threads').workerData;
for (let unheard = 0; ; ) {
  unheard = Atomics.exchange(places, ${TICK}, ${RINGS}) === 0 ? 0 : unheard + 1;
  Atomics.store(places, ${STRIP}, ${-RINGS});
  if (unheard < ${ALARM_REST}) {
    Atomics.wait(places, ${PAUSE}, 0, ${ALARM_MS});
    continue;
  }
  Atomics.store(places, ${RESTS}, 1);
  if (Atomics.load(places, ${TICK}) !== 0) Atomics.wait(places, ${RESTS}, 1);
  Atomics.store(places, ${RESTS}, 0);
  unheard = 0;
}`;
/** What Node needs to start, and the little that the thread does. */
const MEMORY = { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 2, codeRangeSizeMb: 4 };

/** What guests look at. Both are 0 until the alarm rings. */
export interface Ring {
  /** What ticks are compared with: then more than anybody has. */
  readonly [TICK]: number;
  /** What is added to the length of a strip: then so little that the strip ends. */
  readonly [STRIP]: number;
}

/** The alarm of all guests on a thread of the host's. It belongs to the thread that it watches, and hosts on it have it in common. */
export class Alarm {
  static readonly own = new Alarm();
  readonly #places = new Int32Array(new SharedArrayBuffer(PLACES * Int32Array.BYTES_PER_ELEMENT));
  #started = false;

  get ring(): Ring {
    return this.#places as unknown as Ring;
  }

  /** Starts the thread if there is none. Where none may be started, ticks alone tell how long a guest takes. */
  start(): void {
    if (this.#started) return;
    this.#started = true;
    try {
      const options = { eval: true, workerData: this.#places, env: {}, execArgv: [], resourceLimits: MEMORY };
      const thread = new Worker(THREAD, options);
      thread.unref();
      thread.on('error', () => {});
    } catch {
      // Node's permission model refuses threads
    }
  }

  /** At each trip. */
  heard(): void {
    const places = this.#places;
    places[STRIP] = 0;
    Atomics.store(places, TICK, 0);
    if (Atomics.load(places, RESTS) === 0) return;
    Atomics.store(places, RESTS, 0);
    Atomics.notify(places, RESTS);
  }
}
