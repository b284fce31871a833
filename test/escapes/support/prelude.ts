/**
 * What every attack is given, as source text that runs in its realm before it:
 *
 * - `hold(...values)` keeps what the attack got hold of; all of it is examined in the end.
 * - `attempt(body)` holds what `body` gives or throws, and gives it back.
 * - `claim(what)` says that the attack did what no guest can do.
 * - `dive(body)` tries `body` again and again where the stack is nearly used up.
 * - `settled(body)` is `attempt` for promises.
 */
import { FOREIGN } from '../../boundary/foreign.ts';

/** What `report()` gives. */
export interface Report {
  /** How many values were held, attempts made, and claims raised: 0 if the attack never got to do anything. */
  readonly tried: number;
  readonly claims: readonly string[];
  /** Paths to objects of another realm. */
  readonly foreign: readonly string[];
  readonly texts: readonly string[];
}

export const PRELUDE = `
(() => {
${FOREIGN}
const { apply, ownKeys } = Reflect;
const { getPrototypeOf, getOwnPropertyDescriptor } = Object;
const isError = (x) => typeof x === 'object' && x !== null && typeof x.stack === 'string';
const RealmPromise = Promise, RealmString = String, own = globalThis;
// filled so that no accessor on a prototype sees it
const held = [], texts = [], claims = [], foreignPaths = [];
const { defineProperty } = Object;
const add = (list, value) => defineProperty(list, list.length, { __proto__: null, value, writable: true, enumerable: true, configurable: true });
let tried = 0, holding = true;
const text = (x) => { if (typeof x === 'string') add(texts, x.slice(0, 20000)); };
const hold = (...xs) => {
  tried++;
  if (!holding) return;
  for (let i = 0; i < xs.length; i++) {
    const x = xs[i];
    add(held, x);
    text(x);
  }
};
const claim = (what) => { tried++; add(claims, RealmString(what)); };
const attempt = (body) => { tried++; try { const x = body(); hold(x); return x; } catch (error) { hold(error); return error; } };
const settled = async (body) => { tried++; try { const x = await body(); hold(x); return x; } catch (error) { hold(error); return error; } };
const dive = (body) => {
  let tries = 0, count = 0;
  const kept = new Array(1000);
  // V8 compiles nothing where the stack is nearly used up
  for (let i = 0; i < 3; i++) try { hold(body()); } catch (error) { hold(error); }
  // and no calls where there is no stack for them
  const deeper = () => {
    try { deeper(); } catch (error) { kept[count++] = error; }
    if (tries++ < 300) { try { const x = body(); kept[count++] = x; } catch (error) { kept[count++] = error; } }
  };
  deeper();
  for (let i = 0; i < count && i < 1000; i++) hold(kept[i]);
};
// from whatever is held by way of its constructors to the Function of its realm, and with that to the secret
const loot = (x) => {
  for (let at = x, i = 0; i < 5 && at !== null && at !== undefined; i++, at = getPrototypeOf(at)) {
    try {
      const found = at.constructor.constructor('return globalThis')();
      if (found !== own) { text(found.hostSecret); text(found.process?.cwd()); return; }
    } catch {}
  }
};
const look = (x) => {
  if ((typeof x !== 'object' && typeof x !== 'function') || x === null) return;
  let path = '';
  // what throws is a trap of the attack's own; what it was handed it has held
  try { path = foreign(x); } catch {}
  if (path !== '') add(foreignPaths, path);
  try { loot(x); } catch {}
  // not before: where no stack is left, V8 formats in a way of its own, which is an attack of its own
  try { if (isError(x)) { text(x.stack); text(RealmString(x.message)); text(RealmString(x.name)); } } catch {}
};
const race = RealmPromise.race.bind(RealmPromise);
const soon = async () => { for (let i = 0; i < 9; i++) await 0; };
const report = async () => {
  const count = held.length;
  for (let i = 0; i < count; i++) {
    // a stretch of its own for the meter
    await 0;
    look(held[i]);
    let later = false;
    try { later = held[i] instanceof RealmPromise; } catch {}
    if (later) { try { look(await race([held[i], soon()])); } catch (error) { look(error); } }
  }
  holding = false;
  return { tried, claims, foreign: foreignPaths, texts };
};
const give = (name, value) => Object.defineProperty(globalThis, name, { value, writable: true, enumerable: false, configurable: true });
give('hold', hold); give('claim', claim); give('attempt', attempt); give('settled', settled); give('dive', dive); give('report', report);
})();
`;
