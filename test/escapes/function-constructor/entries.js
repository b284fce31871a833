// Realm: the constructor as one of the values of a prototype
// Source: CVE-2026-25520, CVE-2026-26954
// Control: realm: secret
export default {
  run() {
    const prototype = Object.getPrototypeOf(class {});
    for (const key of Reflect.ownKeys(prototype)) {
      try {
        const value = Reflect.get(prototype, key);
        for (const candidate of [value, ...Object.values(Object.getOwnPropertyDescriptors(Object(value)))]) {
          hold(candidate('return hostSecret')());
        }
      } catch (error) {
        hold(error);
      }
    }
  },
};
