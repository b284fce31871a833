// Realm: objects that the language makes: template objects, arguments, match arrays, iterators, generators, groups
// Source: CVE-2017-16088, CVE-2025-61927
// Control: realm: secret
export default {
  run() {
    const objects = [
      ((strings) => strings)`a${1}b`,
      ((strings) => strings.raw)`a`,
      (function () { return arguments; })(1),
      /(?<name>a)/d.exec('a'),
      /(?<name>a)/d.exec('a').indices,
      'a'.matchAll(/a/g),
      [][Symbol.iterator](),
      ''[Symbol.iterator](),
      new Map().entries(),
      (function* () {})(),
      (async function* () {})(),
      new (function () { this.target = new.target; })().target,
      Object.getOwnPropertyDescriptor({ get a() { return 1; } }, 'a').get,
      new Intl.NumberFormat().formatToParts(1),
      (async () => {})(),
      JSON.parse('{"a":[1]}').a,
    ];
    for (const object of objects) {
      for (let at = object; at !== null; at = Object.getPrototypeOf(at)) {
        attempt(() => at.constructor.constructor('return hostSecret')());
      }
    }
  },
};
