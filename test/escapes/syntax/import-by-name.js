// Modules: `import()` with names that lead anywhere
// Source: CVE-2023-39532; mechanism: evaluated text inherits the host's loader
// Control: loader: object, place
export default {
  async run() {
    const names = ['node:process', 'fs', 'node:fs/promises', 'file:///etc/hostname', './kit.js', '../src/index.ts', 'tsugi'];
    names.push('data:text/javascript,export default globalThis.hostSecret', 'http://localhost/x.js', '', 'host:', 'host:nope');
    names.push('host:__proto__', 'host:constructor', 'host:toString', 'host:../kit', 'host:kit/x', 'npm:tsugi', '\0', 'node:vm');
    for (const name of names) {
      const found = await settled(() => import(name));
      attempt(() => found.default.cwd());
      attempt(() => found.default.readFileSync('/etc/hostname', 'utf8'));
    }
  },
};
