// Realm: a class that extends the constructor, and those that take its place
// Source: CVE-2026-34217
// Control: realm: secret
export default {
  run() {
    const F = (() => {}).constructor;
    attempt(() => new (class extends F {})('return hostSecret')());
    attempt(() => new (class extends F { constructor() { super('return hostSecret'); } })()());
    attempt(() => Reflect.construct(class extends F {}, ['return hostSecret'])());
  },
};
