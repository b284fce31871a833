// Realm: an object that formats itself, and is handed functions of the host to do so
// Source: CVE-2023-37903, CVE-2026-24781
// Control: raw: object, secret
export default {
  data() {
    const format = (...all) => hold(...all);
    const custom = Symbol.for('nodejs.util.inspect.custom');
    console.log({ [custom]: format });
    console.error(Object.assign(new Error('x'), { [custom]: format, inspect: format }));
    hold(1);
    return { [custom]: format, inspect: format };
  },
  error: () => Object.assign(new Error('x'), { [Symbol.for('nodejs.util.inspect.custom')]: (...all) => hold(...all) }),
};
