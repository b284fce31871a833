/**
 * The object of a plugin in another process, with its calls counted: how they end, and how long those take that are timed.
 * In the interpreter the boundary does this where it adopts a guest's promise.
 */
import type { Schema } from '../contract/index.ts';
import { type CallWatch, promiseClass, watchRejections } from '../interpreter/index.ts';

type Method = (...args: unknown[]) => unknown;

/**
 * @param onUncaught told of a rejection that nobody handles: who drops a call's promise must not be ended by it
 */
export function watched<T>(
  implementation: T,
  schema: Schema,
  watch: CallWatch | undefined,
  onUncaught: (error: unknown) => void,
): T {
  const Watched = watchedPromises(onUncaught);
  const own = implementation as Readonly<Record<string, unknown>>;
  const root = schema.root.kind === 'ref' ? schema.types[schema.root.name] : schema.root;
  const names = root?.kind === 'object' ? root.members.map(({ name }) => name) : [];
  const methods = names.flatMap((name) => {
    const method = own[name];
    if (typeof method !== 'function') return [];
    const call: Method = (...args) => Reflect.apply(method, implementation, args);
    return [[name, countedCall(call, Watched, watch)] as const];
  });
  return Object.fromEntries(methods) as T;
}

function countedCall(method: Method, Watched: PromiseConstructor, watch: CallWatch | undefined): Method {
  return (...args) => {
    const began = watch?.sampled ?? 0;
    const result = method(...args);
    if (!(result instanceof Promise)) return result;
    if (watch !== undefined) watch.sampled = 0;
    return new Watched((resolve, reject) => {
      result.then(
        (value) => {
          if (began !== 0) watch?.timed(began);
          resolve(value);
        },
        (error: unknown) => {
          watch?.failed(error);
          reject(error);
        },
      );
    });
  };
}

/**
 * A class of promises whose rejections do not end the process.
 * @param onUncaught told of those that nobody handles
 */
export function watchedPromises(onUncaught: (error: unknown) => void): PromiseConstructor {
  const Watched = promiseClass();
  watchRejections(Watched.prototype, onUncaught);
  return Watched;
}
