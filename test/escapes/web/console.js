// Rule 5: what `console` does with what it is given
// Source: CVE-2026-24781
// Control: raw: object
export default {
  run() {
    const trapped = new Proxy(function () {}, { apply: (target, self, list) => (hold(list), 'x'), get: (target, key) => (hold(key), undefined) });
    hold(console, console.log, console.Console);
    const object = Object.defineProperty({}, 'x', { get: trapped, enumerable: true });
    for (const method of ['log', 'error', 'dir', 'table', 'group', 'trace', 'debug']) {
      attempt(() => console[method]('%s %d %j %o %O %i %f', trapped, object, { toJSON: trapped }, { toString: trapped }, Symbol('x'), 1n));
      attempt(() => console[method]([[{ a: object }]], new Error('x'), new Map([[object, object]])));
    }
    attempt(() => console._stdout);
  },
};
