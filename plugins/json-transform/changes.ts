/** Changes of a JSON value by paths: `user.name` is a member, `*` every member or element, `items.0` one element. */

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

export interface Changes {
  /**
   * Paths that are removed.
   * @default []
   */
  remove?: string[];
  /**
   * Members by path, and their new names.
   * @default {}
   */
  rename?: Record<string, string>;
  /**
   * Paths and their values; objects on the way are made if they are missing.
   * @default {}
   */
  set?: Record<string, unknown>;
  /** Puts all of it into a member of this name. */
  wrap?: string;
}

type Path = readonly string[];

export interface Compiled {
  readonly remove: readonly Path[];
  readonly rename: readonly (readonly [Path, string])[];
  readonly set: readonly (readonly [Path, Json])[];
  readonly wrap: string | undefined;
}

/** @throws TypeError that names the path which is none */
export function compile({ remove = [], rename = {}, set = {}, wrap }: Changes, at: string): Compiled {
  const path = (text: string, where: string): Path => {
    const steps = text.split('.');
    for (const step of steps) checkStep(step, `${at}.${where}: ${JSON.stringify(text)}`);
    return steps;
  };
  if (wrap !== undefined) checkStep(wrap, `${at}.wrap`);
  return {
    remove: remove.map((text) => path(text, 'remove')),
    rename: Object.entries(rename).map(([text, name]) => {
      checkStep(name, `${at}.rename`);
      return [path(text, 'rename'), name];
    }),
    set: Object.entries(set).map(([text, value]) => [path(text, 'set'), value as Json]),
    wrap,
  };
}

/** What an object's prototype is called is no name of a member: the upstream may not be as careful. */
function checkStep(step: string, where: string): void {
  if (step === '') throw new TypeError(`${where} has an empty step; write paths as "user.name"`);
  if (step === '__proto__') throw new TypeError(`${where}: "__proto__" cannot be a member`);
}

/** Removes first, then renames, sets and wraps. */
export function apply({ remove, rename, set, wrap }: Compiled, value: Json): Json {
  for (const path of remove) visit(value, path, false, (parent, key) => drop(parent, key));
  for (const [path, name] of rename) {
    visit(value, path, false, (parent, key) => {
      if (Array.isArray(parent) || !Object.hasOwn(parent, key)) return;
      const moved = parent[key] as Json;
      delete parent[key];
      parent[name] = moved;
    });
  }
  for (const [path, given] of set) {
    visit(value, path, true, (parent, key) => {
      if (!Array.isArray(parent)) parent[key] = structuredClone(given);
      else if (key in parent) parent[Number(key)] = structuredClone(given);
    });
  }
  return wrap === undefined ? value : { [wrap]: value };
}

type Container = Json[] | { [key: string]: Json };

const isContainer = (value: Json | undefined): value is Container => typeof value === 'object' && value !== null;

function drop(parent: Container, key: string): void {
  if (!Array.isArray(parent)) delete parent[key];
  else if (/^\d+$/.test(key)) parent.splice(Number(key), 1);
}

/** Calls `visitor` with the last step of each place that the path leads to, the last elements of arrays first. */
function visit(value: Json, path: Path, make: boolean, visitor: (parent: Container, key: string) => void): void {
  const [step = '', ...rest] = path;
  if (!isContainer(value)) return;
  const keys = step === '*' ? Object.keys(value).reverse() : [step];
  for (const key of keys) {
    if (rest.length === 0) {
      visitor(value, key);
      continue;
    }
    const member = Object.hasOwn(value, key) ? (value as Record<string, Json>)[key] : undefined;
    if (member === undefined && make && !Array.isArray(value)) value[key] = {};
    const inner = Object.hasOwn(value, key) ? (value as Record<string, Json>)[key] : undefined;
    if (inner !== undefined) visit(inner, rest, make, visitor);
  }
}
