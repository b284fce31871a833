/** Reading what a grant says of a standard module. */

/** @throws TypeError */
export function noOptions(options: unknown, module: string): void {
  if (options !== undefined) throw new TypeError(`it wants to know nothing: grant it as ${module}: true`);
}

/** @throws TypeError if the options are no object, or have other keys */
export function fieldsOf<K extends string>(options: unknown, keys: readonly K[]): Partial<Record<K, unknown>> {
  if (options === undefined) return {};
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    throw new TypeError(`its grant must be an object with ${keys.join(', ')}`);
  }
  for (const key of Object.keys(options)) {
    if (!(keys as readonly string[]).includes(key)) {
      throw new TypeError(`its grant has no ${key}; there are ${keys.join(', ')}`);
    }
  }
  return options as Partial<Record<K, unknown>>;
}

/** @throws TypeError */
export function texts(value: unknown, name: string): readonly string[] {
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value;
  throw new TypeError(`${name} must be an array of strings`);
}

/** @throws TypeError for what is no number above 0 */
export function positive(value: unknown, name: string, fallback: number): number {
  if (value === undefined) return fallback;
  if (typeof value === 'number' && value > 0) return value;
  throw new TypeError(`${name} must be a number above 0`);
}
