// Realm: the registry of symbols, which is shared by all realms of an agent
// Source: mechanism: `Symbol.for`
// Control: shared: secret
export default {
  run() {
    globalThis[Symbol.for('shared')] = hold;
    attempt(() => Symbol.keyFor(Symbol.for('nodejs.util.inspect.custom')));
  },
};
