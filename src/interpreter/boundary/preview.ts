/** Short renderings of values for messages, for both realms. */

const { apply, ownKeys } = Reflect;
const { isArray } = Array;
const { stringify } = JSON;
const slice = String.prototype.slice;

const MAX_TEXT = 60;
const MAX_MEMBERS = 5;

/** Reads properties of the value: a getter or a proxy of its may throw. */
export function preview(value: unknown, depth = 0): string {
  switch (typeof value) {
    case 'string':
      return stringify(value.length > MAX_TEXT ? `${apply(slice, value, [0, MAX_TEXT])}…` : value);
    case 'bigint':
      return `${value}n`;
    case 'symbol':
      return 'a symbol';
    case 'function':
      return 'a function';
    case 'object':
      if (value === null) return 'null';
      if (isArray(value)) return value.length === 0 ? '[]' : `an array of ${value.length}`;
      return members(value, depth);
    default:
      return `${value}`;
  }
}

function members(value: object, depth: number): string {
  const keys = ownKeys(value);
  if (depth > 1) return 'an object';
  let text = '';
  let count = 0;
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] as PropertyKey;
    if (typeof key !== 'string') continue;
    if (count++ >= MAX_MEMBERS) return `{ ${text}, … }`;
    text += `${count === 1 ? '' : ', '}${key}: ${preview((value as Record<string, unknown>)[key], depth + 1)}`;
  }
  return count === 0 ? '{}' : `{ ${text} }`;
}

export function readablePreview(value: unknown): string {
  try {
    return preview(value);
  } catch {
    return 'a value that cannot be read';
  }
}
