/**
 * Rejections of guests that nobody handles: they go to the plugin's log and never to the process. A rejection of the
 * host's own keeps what Node does with it. Node offers one list of listeners, so one listener serves every realm of the
 * process; it is found again on that list and holds the realms itself.
 */

type Report = (reason: unknown) => void;
type Listener = ((reason: unknown, promise: unknown) => void) & { [REALMS]?: WeakMap<object, Report> };

const REALMS: unique symbol = Symbol.for('tsugi.rejections') as never;

/** @param promisePrototype of the realm whose promises these are @param report is called with the guest's raw reason */
export function watchRejections(promisePrototype: object, report: Report): void {
  const known = (process.listeners('unhandledRejection') as Listener[]).find(
    (listener) => listener[REALMS] !== undefined,
  );
  const realms = known?.[REALMS] ?? install();
  realms.set(promisePrototype, report);
}

function install(): WeakMap<object, Report> {
  const realms = new WeakMap<object, Report>();
  const listener: Listener = (reason, promise) => {
    for (let at = Object.getPrototypeOf(promise); at !== null; at = Object.getPrototypeOf(at)) {
      const report = realms.get(at);
      if (report !== undefined) {
        report(reason);
        return;
      }
    }
    // with no other listener, Node would have raised it as an uncaught exception
    if (process.listenerCount('unhandledRejection') === 1) throw reason;
  };
  listener[REALMS] = realms;
  process.on('unhandledRejection', listener);
  return realms;
}
