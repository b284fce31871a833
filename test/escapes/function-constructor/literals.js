// Rule 1: the constructor of a constructor, from every kind of literal
// Source: CVE-2017-16088, CVE-2025-61927
// Control: realm: secret
export default {
  run() {
    for (const value of ['', 0, 1n, true, Symbol.iterator, [], {}, () => {}, /x/, `t`, new Date(0), class {}]) {
      attempt(() => value.constructor.constructor('return hostSecret')());
      attempt(() => Object.getPrototypeOf(value).constructor.constructor('return hostSecret')());
    }
  },
};
