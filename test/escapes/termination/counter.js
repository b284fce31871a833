// Meter: the counter by way of the global object
// Source: mechanism: internals that are properties
// Control: ticks: claim
export default {
  run() {
    hold(1);
    const names = ['n', 'slow', 'resume', 'runtime', 'depth', 'frames', 'engine', 'site', 'dead', 'machine', 'own', 'caught', 'import', 'tick'];
    for (const name of names) {
      const key = name === 'tick' ? '$tick' : ['$tsugi', name].join('_');
      if (globalThis[key] !== undefined || key in globalThis) claim(`there is ${key}`);
      attempt(() => { globalThis[key] = 1e15; });
      attempt(() => Object.defineProperty(globalThis, key, { get: () => 1e15, set() {}, configurable: true }));
    }
  },
};
