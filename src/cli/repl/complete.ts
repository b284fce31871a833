/** Completion: names of the guest's global scope, and after a dot the members of what stands before it. */

/** What `node:readline` wants of a completer: the candidates, and the part of the line that they replace. */
export type Completions = [candidates: string[], replaced: string];

/** Runs a script in the guest. */
type Ask = (source: string) => unknown;

/** A chain of names at the end of a line, the last of them perhaps not begun: `a.b?.c`. */
const CHAIN = /(?:^|[^\w$.\])}'"`])((?:[A-Za-z_$][\w$]*\??\.)*)([A-Za-z_$][\w$]*)?$/;

/** @param line what stands before the cursor @param ask what it throws means that there is nothing to offer */
export function completionsOf(line: string, ask: Ask): Completions {
  const found = CHAIN.exec(line);
  const [, owner = '', begun = ''] = found ?? [];
  if (found === null || (owner === '' && begun === '')) return [[], line];
  const path = owner.split(/\??\./).slice(0, -1);
  const names = namesOf(path, ask)
    .filter((name) => name.startsWith(begun) && IDENTIFIER.test(name))
    .sort();
  return [names.map((name) => owner + name), owner + begun];
}

const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;

function namesOf(path: readonly string[], ask: Ask): string[] {
  try {
    const names = ask(`(${walk})(${JSON.stringify(path)})`);
    return Array.isArray(names) ? [...new Set(names.filter((name) => typeof name === 'string'))] : [];
  } catch {
    return [];
  }
}

/**
 * From the global object along the path. A getter is not called: what lies behind one has no completions.
 */
const walk = `(path) => {
  const describe = (holder, key) => {
    for (let at = holder; at !== null; at = Object.getPrototypeOf(at)) {
      const found = Object.getOwnPropertyDescriptor(at, key);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  let value = globalThis;
  for (const key of path) {
    const found = describe(Object(value), key);
    if (found === undefined || !('value' in found) || found.value == null) return [];
    value = found.value;
  }
  const names = [];
  for (let at = Object(value); at !== null; at = Object.getPrototypeOf(at)) {
    const own = Object.getOwnPropertyNames(at);
    for (let i = 0; i < own.length && names.length < 10000; i++) names.push(own[i]);
  }
  return names;
}`;
