/** Members of objects whose names come from outside. */

/** Makes an own member, whatever its name means to an assignment. */
export function define(object: object, key: string, value: unknown): void {
  Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
}
