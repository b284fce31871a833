import { a, hoistedA, KlassA } from './_cycle-a.js';
import * as nsA from './_cycle-a.js';
export const log = [];
const attempt = (f) => {
  try {
    return f();
  } catch (e) {
    return e.name;
  }
};
log.push(`b runs first, ${hoistedA()}`);
log.push(`a: ${attempt(() => a)}`, `typeof a: ${attempt(() => typeof a)}`, `class: ${attempt(() => new KlassA())}`);
log.push(`ns: ${attempt(() => nsA.a)}`, `has: ${'a' in nsA}`);
export const b = 'b';
export const fromB = () => `from ${b}`;
export const readEarly = () => `now ${a}`;
export const later = () => new KlassA() instanceof KlassA;
