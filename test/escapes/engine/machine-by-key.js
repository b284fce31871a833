// Engine: the machinery as properties of the global object, and of what `this` is
// Source: mechanism: the interpreter's scope is an object that guests can get
// Control: names: secret
export default {
  run: function () {
    const prefix = '$' + 'tsugi_';
    attempt(() => globalThis[prefix + 'engine'].secret);
    attempt(() => globalThis[prefix + 'frames'][0]);
    attempt(() => globalThis[prefix + 'machine'].bank);
    attempt(() => globalThis[prefix + 'runtime'].boot);
    attempt(() => Reflect.ownKeys(globalThis).join());
  },
};
