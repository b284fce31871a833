/** Says that loading goes on, if it takes long: on a terminal by one line that changes, otherwise by entries of the log. */
import type { Logger } from '../host/index.ts';

export interface ProgressOptions {
  readonly logger: Logger;
  /** Writes to the terminal as it is; absent if there is none. */
  readonly write?: ((text: string) => void) | undefined;
  /** Until something is said, in milliseconds. */
  readonly afterMs?: number;
  /** Between one word and the next. */
  readonly everyMs?: number;
}

const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
/** Back to the beginning of the line, which is cleared. */
const CLEAR = '\r\u001b[K';

export interface Shown {
  /** How many are done, of those that `what` counts. */
  advance(done: number): void;
  end(): void;
}

/** @param what is being done: `loading 200 plugins` */
export function showProgress(what: string, options: ProgressOptions): Shown {
  const { logger, write } = options;
  const { afterMs = write === undefined ? 5000 : 500, everyMs = write === undefined ? 5000 : 100 } = options;
  const start = performance.now();
  let shown = 0;
  let done = 0;
  const show = (): void => {
    const seconds = (performance.now() - start) / 1000;
    if (write === undefined) logger.info(`still ${what}`, { done, seconds: Math.round(seconds) });
    else write(`${CLEAR}${FRAMES[shown % FRAMES.length]} ${what}: ${done} done, ${seconds.toFixed(1)} s`);
    shown++;
    timer = setTimeout(show, everyMs);
  };
  let timer = setTimeout(show, afterMs);
  return {
    advance: (now) => {
      done = now;
    },
    end: () => {
      clearTimeout(timer);
      if (write !== undefined && shown > 0) write(CLEAR);
    },
  };
}
