// Realm: `super` in methods of objects and classes, static blocks and private fields
// Source: CVE-2026-34217
// Control: realm: secret
export default {
  run() {
    attempt(() => ({ m() { return super.constructor.constructor('return hostSecret')(); } }).m());
    attempt(() => class { static m() { return super.constructor('return hostSecret')(); } }.m());
    attempt(() => new (class { f = super.constructor.constructor('return hostSecret')(); })().f);
    class A {
      static found;
      static { try { A.found = super.constructor('return hostSecret')(); } catch (error) { hold(error); } }
      #f = () => super.constructor.constructor('return hostSecret')();
      get() { return this.#f(); }
    }
    hold(A.found);
    attempt(() => new A().get());
  },
};
