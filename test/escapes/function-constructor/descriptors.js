// Realm: the constructor by descriptor and by the lookup of accessors, past whoever guards the property
// Source: CVE-2026-27597, CVE-2026-25142, CVE-2026-24118
// Control: realm: secret
export default {
  run() {
    const prototype = Object.getPrototypeOf(() => {});
    const found = Object.getOwnPropertyDescriptor(prototype, 'constructor');
    attempt(() => found.value('return hostSecret')());
    attempt(() => found.get.call(prototype)('return hostSecret')());
    attempt(() => prototype.__lookupGetter__('constructor').call(prototype)('return hostSecret')());
    attempt(() => ({}).__lookupGetter__.call(prototype, 'constructor').call(prototype)('return hostSecret')());
    attempt(() => Object.getOwnPropertyDescriptors(prototype).constructor.value('return hostSecret')());
  },
};
