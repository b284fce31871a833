/**
 * Rejections of guests that nobody handles: they go to the plugin's log and never to the process. A rejection of the
 * host's own keeps what Node does with it. Node offers one list of listeners, so one listener serves every realm of the
 * process; it is found again on that list and holds the realms itself.
 *
 * A guest can give a promise any chain of prototypes, and with it take the promise out of its realm. Such a one counts as
 * handled: it must neither end the process nor have a trap of a proxy run here.
 */
import { types } from 'node:util';
import type { LostPromises } from './boundary/lost.ts';

type Report = (reason: unknown) => void;
type Listener = ((reason: unknown, promise: unknown) => void) & {
  [REALMS]?: WeakMap<object, Report>;
  [LOST]?: LostPromises;
};

const REALMS: unique symbol = Symbol.for('tsugi.rejections') as never;
const LOST: unique symbol = Symbol.for('tsugi.rejections.lost') as never;

/** @param promisePrototype of the realm whose promises these are @param report is called with the guest's raw reason */
export function watchRejections(promisePrototype: object, report: Report): void {
  const { [REALMS]: realms } = listening();
  realms?.set(promisePrototype, report);
}

/**
 * A class of promises to know them by: a host that was given one and dropped it must not be ended by its rejection. What is
 * derived of one is a promise as any other, and `await` takes one for such.
 */
export function promiseClass(): PromiseConstructor {
  class Owned<T> extends Promise<T> {}
  Reflect.deleteProperty(Owned.prototype, 'constructor');
  return Owned;
}

/** The process's list of lost promises, whose rejections nobody hears of. */
export const lostPromises = (): LostPromises => listening()[LOST] ?? [0];

function listening(): Listener {
  const listeners = process.listeners('unhandledRejection') as Listener[];
  return listeners.find((listener) => listener[REALMS] !== undefined) ?? install();
}

const { getPrototypeOf, getOwnPropertyDescriptor } = Object;
const functionText = Function.prototype.toString;
const NATIVE_THEN = 'function then() { [native code] }';

/** `Promise.prototype` of the host, or of another context that it made; the `then` of a guest's realm is no native one. */
function isOthersPrototype(object: object): boolean {
  if (object === Promise.prototype) return true;
  const then: unknown = getOwnPropertyDescriptor(object, 'then')?.value;
  return typeof then === 'function' && functionText.call(then) === NATIVE_THEN;
}

function install(): Listener {
  const realms = new WeakMap<object, Report>();
  const lost: LostPromises = [0];
  const listener: Listener = (reason, promise) => {
    const place = lost.indexOf(promise, 1);
    if (place > 0) {
      lost[place] = undefined;
      return;
    }
    let isOthers = false;
    for (let at = getPrototypeOf(promise); at !== null && !types.isProxy(at); at = getPrototypeOf(at)) {
      const report = realms.get(at);
      if (report !== undefined) {
        report(reason);
        return;
      }
      isOthers ||= isOthersPrototype(at);
    }
    // with no other listener, Node would have raised it as an uncaught exception
    if (isOthers && process.listenerCount('unhandledRejection') === 1) throw reason;
  };
  listener[REALMS] = realms;
  listener[LOST] = lost;
  process.on('unhandledRejection', listener);
  return listener;
}
