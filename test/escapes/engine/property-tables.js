// Engine: objects of every shape against caches of places and shapes
// Source: mechanism: inline caches of an engine that are keyed by names
// Control: raw: claim
export default {
  run(api) {
    const read = (object) => object.x;
    const shapes = [{ x: 1 }, Object.create({ x: 2 }), Object.create(null), [], 'x', 1, () => {}, new Proxy({}, { get: () => 3 }), api.point, api.item];
    for (let i = 0; i < 200; i++) for (const shape of shapes) attempt(() => read(shape));
    const write = (object, value) => (object.x = value);
    for (const shape of [...shapes, globalThis, Object.prototype, Object.freeze({}), Promise, hold]) {
      for (let i = 0; i < 20; i++) attempt(() => write(shape, hold));
    }
    attempt(() => (Object.prototype.x = 1));
    if ({}.x !== undefined || Object.create(Object.prototype).x !== undefined) claim('polluted');
  },
};
