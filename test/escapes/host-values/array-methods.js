// Rule 4: an array with methods of its own, which the host hands its callbacks to
// Source: CVE-2026-24118
// Control: raw: secret
export default {
  list() {
    hold(1);
    class List extends Array {
      map(callback) { hold(callback); return []; }
      forEach(callback) { hold(callback); callback(1); }
      push(...all) { hold(...all); return 1; }
      get [Symbol.isConcatSpreadable]() { hold(this); return true; }
      [Symbol.iterator](...all) { hold(...all); return super[Symbol.iterator](); }
    }
    return List.of(1, 2);
  },
};
