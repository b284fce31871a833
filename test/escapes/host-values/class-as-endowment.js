// Rule 5: a class of the host as a value
// Source: mechanism: a class can be extended, constructed, and has statics and a prototype
// Control: raw: secret
export default {
  run(api) {
    const { Class } = api.any();
    attempt(() => new Class(9).token);
    attempt(() => new (class extends Class {})(9).token);
    attempt(() => Reflect.construct(Object, [9], Class).destroy());
    attempt(() => Class.prototype.destroy.call({ token: 1 }));
    attempt(() => Class(9));
    attempt(() => Class.call(Object.create(Class.prototype), 9));
    hold(Class, Class.prototype);
  },
};
