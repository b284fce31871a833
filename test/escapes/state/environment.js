// Rule 1: what tells about the process: its arguments, environment, versions, folders and flags
// Source: CVE-2026-44002; mechanism: information is a capability, too
// Control: realm: place
export default {
  run() {
    const roads = [() => this, () => (() => {}).constructor('return this')(), () => globalThis.constructor.constructor('return globalThis')()];
    for (const road of roads) {
      const found = attempt(road);
      for (const name of ['cwd', 'argv', 'env', 'version', 'versions', 'execPath', 'pid', 'title', 'config', 'release']) {
        attempt(() => (name === 'cwd' ? found.process.cwd() : JSON.stringify(found.process[name])));
      }
    }
    attempt(() => new Error('x').stack);
  },
};
