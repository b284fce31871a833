// Timers, cancellation, AbortController, queueMicrotask, structuredClone.
const log = [];
const done = new Promise((resolve) => {
  const cancelled = setTimeout(() => log.push('never'), 1);
  clearTimeout(cancelled);
  clearTimeout(undefined);
  clearTimeout(cancelled);
  setTimeout((a, b) => log.push(`args ${a}${b}`), 1, 'x', 'y');
  let ticks = 0;
  const interval = setInterval(() => {
    log.push(`tick ${++ticks}`);
    if (ticks === 3) {
      clearInterval(interval);
      setTimeout(resolve, 5);
    }
  }, 2);
});
queueMicrotask(() => log.push('micro'));
await done;
console.log(log.splice(0).sort().join(', '));
const controller = new AbortController();
const { signal } = controller;
signal.addEventListener('abort', (e) => log.push(`abort event ${e.type}`));
signal.onabort = () => log.push('onabort');
console.log(signal.aborted);
controller.abort(new Error('reason'));
controller.abort('ignored');
console.log(signal.aborted, signal.reason.message, log.splice(0).join());
try {
  signal.throwIfAborted();
} catch (e) {
  console.log(e.message);
}
const waiting = (s) => new Promise((_, reject) => s.addEventListener('abort', () => reject(s.reason)));
const second = new AbortController();
setTimeout(() => second.abort('stop'), 1);
console.log(await waiting(second.signal).catch((r) => `rejected with ${r}`));
const original = { date: new Date(0), map: new Map([['k', [1, { deep: true }]]]), set: new Set([1]), re: /x/gi, big: 1n, u: undefined, nan: NaN, arr: [1, , 3], bytes: new Uint8Array([1, 2]) };
original.self = original;
const copy = structuredClone(original);
console.log(copy !== original, copy.self === copy, copy.date.getTime(), copy.map.get('k')[1].deep, copy.set.has(1), String(copy.re), copy.big, 'u' in copy, copy.arr.length, 1 in copy.arr, copy.bytes.join());
console.log(copy.map instanceof Map, copy.date instanceof Date, Array.isArray(copy.arr), copy instanceof Object, copy.bytes instanceof Uint8Array, Object.getPrototypeOf(copy) === Object.prototype);
class Point {
  x = 1;
  get y() {
    return 2;
  }
}
console.log(JSON.stringify(structuredClone(new Point())), structuredClone(new Point()) instanceof Point);
for (const bad of [() => {}, Symbol('s'), { f() {} }]) {
  try {
    structuredClone(bad);
    console.log('cloned');
  } catch (e) {
    console.log(e.name);
  }
}
const error = structuredClone(new TypeError('te'));
console.log(error instanceof TypeError, error.message, structuredClone('s'), structuredClone(null), structuredClone(-0) === 0);

// expect:
//   args xy, micro, tick 1, tick 2, tick 3
//   false
//   true reason abort event abort,onabort
//   reason
//   rejected with stop
//   true true 0 true true /x/gi 1 true 3 false 1,2
//   true true true true true true
//   {"x":1} false
//   DataCloneError
//   DataCloneError
//   DataCloneError
//   true te s null true
