// Turning a function into text runs nothing of the guest.
const log = [];
class C {
  static get name() {
    log.push('name was read');
    return 'getter';
  }
}
const f = Object.defineProperty(() => {}, 'name', { get: () => log.push('name was read') });
const p = new Proxy(function target() {}, { get: (t, k) => (log.push(`trap ${String(k)}`), k === Symbol.toPrimitive ? undefined : t[k]) });
console.log([C, f].map((x) => typeof String(x)).join(), typeof Function.prototype.toString.call(p), C < 1, f == 2, [C, f].length);
console.log(typeof (C + ''), typeof `${f}`, Object.keys({ [f]: 1 }).length, log.join());

// expect:
//   string,string string false false 2
//   string string 1
