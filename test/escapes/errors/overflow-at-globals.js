// Rule 6: the stack ends in a global that the host has a hand in
// Source: CVE-2026-25533
// Control: raw: object
export default {
  run() {
    dive(() => new URL('http://a/b?c#d').href);
    dive(() => new TextDecoder().decode(new TextEncoder().encode('text')));
    dive(() => structuredClone({ a: [1] }).a);
    dive(() => crypto.randomUUID());
    dive(() => new TextDecoder('nope'));
    dive(() => atob('%'));
  },
};
