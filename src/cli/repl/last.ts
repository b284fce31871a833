/** Scripts that ask the guest about its last value: what crosses of a function is no more than that it can be called. */
import { LAST } from '../../interpreter/index.ts';

/** Gives `[Function: name]` or `[class name]`; reads no getter. */
export const lastFunction = `(() => {
  if (typeof ${LAST} !== 'function') return undefined;
  const own = (key) => { try { return Object.getOwnPropertyDescriptor(${LAST}, key); } catch { return undefined; } };
  const name = own('name')?.value;
  const kind = own('prototype')?.writable === false ? 'class' : 'Function';
  if (typeof name !== 'string' || name === '') return '[' + kind + ' (anonymous)]';
  return '[' + kind + (kind === 'class' ? ' ' : ': ') + name + ']';
})()`;

/** Gives `Symbol(description)`. */
export const lastSymbol = `typeof ${LAST} === 'symbol' ? String(${LAST}) : undefined`;
