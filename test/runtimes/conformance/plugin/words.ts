/** Values in words, the same in every realm and process: what a plugin saw can be compared. */

/** Bytes are told from each other by what they are, not by the class of this realm. */
const tag = (value: unknown): string => Object.prototype.toString.call(value).slice(8, -1);

export function words(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value);
    case 'bigint':
      return `${value}n`;
    case 'number':
      return Object.is(value, -0) ? '-0' : String(value);
    case 'object':
      return value === null ? 'null' : object(value);
    default:
      return String(value);
  }
}

function object(value: object): string {
  if (Array.isArray(value)) return `[${value.map(words).join(', ')}]`;
  if (value instanceof Date) return `Date ${Number.isNaN(value.getTime()) ? 'invalid' : value.toISOString()}`;
  if (value instanceof RegExp) return `RegExp ${value}`;
  if (value instanceof URL) return `URL ${value.href}`;
  if (value instanceof Error) return `Error ${value.name}: ${value.message}`;
  if (value instanceof Map)
    return `Map {${[...value].map(([key, item]) => `${words(key)} => ${words(item)}`).join(', ')}}`;
  if (value instanceof Set) return `Set {${[...value].map(words).join(', ')}}`;
  if (value instanceof ArrayBuffer) return `ArrayBuffer ${[...new Uint8Array(value)]}`;
  if (ArrayBuffer.isView(value)) return `${tag(value)} ${[...(value as unknown as Iterable<unknown>)].map(String)}`;
  const members = Object.entries(value).map(([key, item]) => `${key}: ${words(item)}`);
  return `{${members.join(', ')}}`;
}

export function thrown(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : `no error: ${words(error)}`;
}
