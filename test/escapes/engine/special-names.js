// Engine: names of functions, classes, private members, labels and exports that mean something to plain objects
// Source: mechanism: tables of names that are plain objects
// Control: raw: claim
const __proto__ = { polluted: 1 };
class constructor {
  static #__proto__ = 1;
  #hasOwnProperty = 2;
  static ['__proto__'] = 3;
  static toString() {
    return `${constructor.#__proto__}`;
  }
  valueOf() {
    return this.#hasOwnProperty;
  }
}
export { __proto__, constructor, __proto__ as toString, constructor as 'hasOwnProperty', __proto__ as '__defineGetter__' };
__proto__: for (const hasOwnProperty of [1]) {
  valueOf: for (;;) {
    if (hasOwnProperty) break __proto__;
    continue valueOf;
  }
}
export default {
  run() {
    hold(new constructor(), `${constructor}`);
    // as a control has it whose intrinsics are open
    attempt(() => (Object.prototype.polluted = 1));
    if ({}.polluted !== undefined) claim('polluted');
  },
};
