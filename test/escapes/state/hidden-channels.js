// Realm: objects that two realms would have in common: symbols, template objects, classes, frozen intrinsics
// Source: mechanism: agent-wide state
// Control: shared: secret
export default {
  run() {
    hold(1);
    attempt(() => (globalThis.listener = hold));
    attempt(() => (Symbol.iterator.description = 1));
    const channel = ((strings) => strings)`shared`;
    attempt(() => (channel.listener = hold));
    attempt(() => (Math.listener = hold));
    attempt(() => (Object.prototype.listener = hold));
    attempt(() => (Object.getPrototypeOf(function* () {}).listener = hold));
    attempt(() => (globalThis[Symbol.for('shared')] = hold));
    attempt(() => (Intl.DateTimeFormat.prototype.listener = hold));
  },
};
