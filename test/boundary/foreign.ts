/**
 * `foreign(x)` as guest source text: walks everything that can be reached from `x` without running code of its own
 * (prototypes, property values, getters, setters) and gives the path to the first object or function that is not of the
 * realm in which the text was evaluated, or ''.
 */
export const FOREIGN = `
const foreign = (() => {
  const { getPrototypeOf, getOwnPropertyDescriptor, prototype: objectRoot } = Object;
  const { ownKeys } = Reflect;
  const functionRoot = Function.prototype;
  const isObject = (x) => (typeof x === 'object' && x !== null) || typeof x === 'function';
  const walk = (start, clean) => {
    const seen = new Set();
    const work = [];
    const add = (x, path) => {
      if (!isObject(x) || clean.has(x) || seen.has(x)) return;
      seen.add(x);
      work.push([x, path]);
    };
    add(start, 'it');
    while (work.length > 0) {
      const [x, path] = work.pop();
      let root = x;
      let callable = false;
      for (let at = x; at !== null; at = getPrototypeOf(at)) {
        root = at;
        if (at === functionRoot) callable = true;
      }
      if (root !== objectRoot && root !== x && getPrototypeOf(x) !== null && ownKeys(root).includes('constructor')) return path;
      if (typeof x === 'function' && !callable) return path;
      add(getPrototypeOf(x), path + '.__proto__');
      for (const key of ownKeys(x)) {
        const found = getOwnPropertyDescriptor(x, key);
        if (found === undefined) continue;
        const at = path + '.' + String(key);
        add(found.value, at);
        add(found.get, at + ' (get)');
        add(found.set, at + ' (set)');
      }
    }
    return { clean: seen };
  };
  const { clean } = walk(globalThis, new Set());
  return (x) => {
    const found = walk(x, clean);
    return typeof found === 'string' ? found : '';
  };
})();
`;
