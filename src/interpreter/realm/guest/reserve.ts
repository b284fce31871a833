/**
 * Room on the stack for what must not fail halfway: V8 raises the end of the stack wherever it is reached, also between two
 * statements of the host's or Node's own code. See `realm/room.ts` for how it is asked for.
 */

/**
 * For what follows a host call that makes a promise: were there no room left to adopt the promise with, nobody would hear
 * of its rejection, and that ends the host's process.
 */
declare const $tsugi_few: () => void;
/** For Node's timers and streams: a timer that is listed but never scheduled takes those of the host with it. */
declare const $tsugi_many: () => void;

/** Slots of the stack, of 8 bytes each. */
export const FEW = 1024;
export const MANY = 8192;

/** The first calls have V8 compile what they run through, which takes more of the stack than to run it. */
const COLD = 64;
let calls = 0;

/** @throws RangeError of this realm if the stack is nearly used up */
export const reserveStack = (): void => {
  if (calls < COLD) {
    reserveForNode();
    calls++;
    return;
  }
  $tsugi_few();
};

/** @throws RangeError of this realm if the stack is nearly used up */
export const reserveForNode = (): void => $tsugi_many();
