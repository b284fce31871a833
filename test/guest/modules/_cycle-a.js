import { log, fromB, readEarly } from './_cycle-b.js';
export const trace = log;
export function hoistedA() {
  return 'hoisted A';
}
export const a = 'a';
export class KlassA {}
log.push(`a runs, ${fromB()}`, readEarly());
export const seenByB = () => `${fromB()} ${a}`;
