/**
 * Room on the stack for Node's own code. A guest can have the host called with as little of the stack left as it likes, and
 * what ends halfway then may be common to the whole process: a list of timers that was made and not yet scheduled keeps every
 * later timer of the same delay, the host's as well, from ever firing. So whatever leads to such code asks for room first.
 */

/** More than Node needs for its timers, many times over, and as little as a thirtieth of the stack: 32 KiB. */
const SLOTS: readonly undefined[] = Array.from({ length: 4096 });

const { apply } = Reflect;
const nothing = (): void => {};

/**
 * Arguments stand on the stack: a call with so many finds out whether there is room, before anything has happened.
 * @throws RangeError of V8's if there is not
 */
export function needRoom(): void {
  apply(nothing, undefined, SLOTS);
}
