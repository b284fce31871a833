/**
 * Room on the stack for what must not fail halfway. V8 raises the end of the stack wherever it is reached, also between two
 * statements of the host's or Node's own code, whose state is then neither the old nor the new one.
 */
import { apply } from './primordials.ts';

const nothing = (): void => {};
const NativeArray = Array;

/**
 * For what follows a host call that makes a promise: were there no room left to adopt the promise with, nobody would hear
 * of its rejection, and that ends the host's process.
 */
const FEW = 2048;
/** For Node's timers and streams: a timer that is listed but never scheduled takes those of the host with it. */
const MANY = 8192;

// made when they are first needed: many a guest needs neither
let few: readonly undefined[] | undefined;
let many: readonly undefined[] | undefined;

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
  few ??= new NativeArray(FEW);
  apply(nothing, undefined, few);
};

/** @throws RangeError of this realm if the stack is nearly used up */
export const reserveForNode = (): void => {
  many ??= new NativeArray(MANY);
  apply(nothing, undefined, many);
};
