/**
 * What the suite expects of a host: `print` and `$262`, as guest code. It reaches the runner through `console`, the one
 * way out that every guest has: `log` prints, `debug` evaluates a script in the same realm.
 */
export const PRELUDE = `{
  const { log, debug } = console;
  const define = (name, value) =>
    Object.defineProperty(globalThis, name, { value, writable: true, enumerable: false, configurable: true });
  const { transfer } = ArrayBuffer.prototype;
  define('print', function print(text) { log(String(text)); });
  define('$262', {
    global: globalThis,
    evalScript(source) { debug(String(source)); },
    gc() { throw new TypeError('there is no way to collect garbage here'); },
    detachArrayBuffer(buffer) { Reflect.apply(transfer, buffer, []); },
  });
}
undefined;`;

/** An error of the suite's own class, which is none of the language's, shall be known by its name. */
export const AFTER_HARNESS = `
Object.defineProperty(Test262Error.prototype, 'name', { value: 'Test262Error', writable: true, configurable: true });
undefined;`;

/** Whether `detachArrayBuffer` can work. */
export const CAN_DETACH = 'transfer' in ArrayBuffer.prototype;
