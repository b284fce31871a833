/**
 * Room on the stack for code that must not end halfway. V8 raises the end of the stack wherever it is reached, also between
 * two statements of the host's or Node's own code, whose state is then neither the old nor the new one. A guest can have the
 * host called with as little of the stack left as it likes; so whatever leads to such code asks for room first.
 */
import { Program } from './context.ts';

/**
 * The text of a function that finds out whether so many slots of the stack are left, before anything has happened, and throws
 * the RangeError of its realm if they are not. V8 asks for the whole frame of a function at its entry, and the frame has a
 * place for each argument of each call that stands in it, also of one that is never made; also once the code is optimised, as
 * it may have to go back to the frame that it had before.
 * @param slots of 8 bytes each
 */
export const roomText = (slots: number): string =>
  `((never, call) => () => { if (never) call(${'0,'.repeat(slots)}); })(false)`;

/** More than Node needs for its timers, many times over, and as little as a thirtieth of the stack: 32 KiB. */
const SLOTS = 4096;

/**
 * Room for Node's own code, where what ends halfway may be common to the whole process: a list of timers that was made and
 * not yet scheduled keeps every later timer of the same delay, the host's as well, from ever firing.
 * @throws RangeError of V8's if there is not
 */
export const needRoom = new Program(roomText(SLOTS), 'tsugi:room').runHere() as () => void;
