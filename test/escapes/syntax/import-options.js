// Modules: `import()` with a name that changes and options that run code
// Source: mechanism: the name is turned into a string more than once
// Control: loader: object
export default {
  async run() {
    const names = ['host:kit', 'node:process', 'node:fs'];
    let at = 0;
    const changing = { toString: () => names[at++ % 3], [Symbol.toPrimitive]: () => names[at++ % 3] };
    for (let i = 0; i < 6; i++) await settled(() => import(changing));
    await settled(() => import(new Proxy(function () {}, { get: (_, key) => (hold(key), () => 'node:process'), apply: (...all) => hold(...all) })));
    await settled(() => import({ toString: new Proxy(() => 'node:process', { apply: (_, self, list) => (hold(self, list), 'node:process') }) }));
  },
};
