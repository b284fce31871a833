/** Methods in the places of native ones, which they look like. */
import { defineProperty, getOwnPropertyDescriptor } from './primordials.ts';

export type Fn = (this: unknown, ...args: unknown[]) => unknown;

/**
 * Puts a function in the place of a method. It looks like the native one, and is no constructor either.
 * @param make is given the native method and its name; absent ones stay absent. What it gives had better have the name and
 * the number of parameters of the native one: a function that they are defined on takes six times as much memory
 */
export function replace(owner: object, key: string | symbol, make: (native: Fn, name: string) => unknown): void {
  const found = getOwnPropertyDescriptor(owner, key);
  const native = found?.value as Fn | undefined;
  if (found === undefined || typeof native !== 'function') return;
  const made = make(native, native.name) as Fn;
  if (made.name !== native.name) defineProperty(made, 'name', { value: native.name });
  if (made.length !== native.length) defineProperty(made, 'length', { value: native.length });
  found.value = made;
  defineProperty(owner, key, found);
}

/** What stands in the place of several methods does. `args` is not the guest's. */
export type Body = (native: Fn, self: unknown, args: unknown[], extra: number) => unknown;

/**
 * Puts a function in the place of a method for which an argument that is not given is the same as `undefined`.
 * @param body one function for many methods: a realm has a hundred of them
 */
export function guard(owner: object, name: string, body: Body, extra = 0): void {
  replace(owner, name, (native) => shaped(native, name, body, extra));
}

/** With as many parameters as `native` has. */
function shaped(native: Fn, name: string, body: Body, extra: number): unknown {
  const made =
    native.length === 0
      ? {
          [name](this: unknown, ...args: unknown[]) {
            return body(native, this, args, extra);
          },
        }
      : native.length === 1
        ? {
            [name](this: unknown, first: unknown, ...more: unknown[]) {
              return body(native, this, [first, ...more], extra);
            },
          }
        : {
            [name](this: unknown, first: unknown, second: unknown, ...more: unknown[]) {
              return body(native, this, [first, second, ...more], extra);
            },
          };
  return made[name];
}
