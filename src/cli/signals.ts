/** The wish to stop, as it comes from a terminal, a supervisor or npm. */
import { constants } from 'node:os';

export type StopSignal = 'SIGINT' | 'SIGTERM';

/**
 * Signals that follow the first so soon are the same wish, in milliseconds: a terminal sends Ctrl-C to all of its processes,
 * and npm passes on what it gets to its child, which has it already.
 */
const SAME_MS = 300;

/**
 * @param first is called once, to finish what is in flight
 * @param hurry is called before a second wish ends this process at once
 */
export function onStop(first: (signal: StopSignal) => void, hurry: () => void = () => {}): void {
  let asked: number | undefined;
  const listener = (signal: StopSignal): void => {
    const now = performance.now();
    if (asked === undefined) {
      asked = now;
      first(signal);
    } else if (now - asked > SAME_MS) {
      hurry();
      // as a shell reports a process that a signal ended
      process.exit(128 + constants.signals[signal]);
    }
  };
  process.on('SIGINT', listener);
  process.on('SIGTERM', listener);
}
