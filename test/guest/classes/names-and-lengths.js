// What `name` and `length` of classes and their members are, and which are own.
const Anonymous = class {};
const o = { Prop: class {}, ['comp' + 1]: class {}, [Symbol('s')]: class {}, __proto__: class {} };
console.log(Anonymous.name, o.Prop.name, o.comp1.name, o[Object.getOwnPropertySymbols(o)[0]].name, JSON.stringify(Object.getPrototypeOf(o).name));
console.log(JSON.stringify((class {}).name), Object.hasOwn(class {}, 'name'), (class Named {}).name, JSON.stringify([class {}][0].name));
class Members {
  static #p() {}
  static pn = this.#p.name;
  static #f = () => {};
  static fn = this.#f.name;
  static #c = class {};
  static cn = this.#c.name;
  static get #g() {}
  field = () => {};
  'quoted' = () => {};
  5 = () => {};
  [Symbol('sf')] = () => {};
  static [Symbol.for('x')]() {}
  static ['static' + 'Name'] = class {};
  inner = class {
    deeper = () => {};
  };
}
const m = new Members();
console.log(Members.pn, Members.fn, Members.cn, m.field.name, m.quoted.name, m[5].name, m[Object.getOwnPropertySymbols(m)[0]].name);
console.log(Members[Symbol.for('x')].name, Members.staticName.name, m.inner.name, new m.inner().deeper.name);
class OwnMethod {
  static name() {}
}
class OwnField {
  static name = 'field';
  static length = 9;
}
class OwnGetter {
  static get name() {
    return 'getter';
  }
}
console.log(typeof OwnMethod.name, OwnField.name, OwnField.length, OwnGetter.name);
const Inferred = class {
  static before = this.name;
  static name = 'after';
};
console.log(Inferred.before, Inferred.name);
const Block = class {
  static {
    this.seen = this.name;
  }
};
console.log(Block.seen);
console.log([class { constructor(a, b) {} }, class { constructor(a, b = 1, c) {} }, class { constructor(...a) {} }, class extends Array {}, class {}].map((C) => C.length).join());
console.log(Object.getOwnPropertyNames(class { static m() {} static f = 1; }).join(), Object.getOwnPropertyNames(class X {}).join());
let Assigned;
Assigned = class {};
let Logical;
Logical ??= class {};
const [Element = class {}] = [];
const { Prop = class {}, other: Renamed = class {} } = {};
((Param = class {}) => console.log(Assigned.name, Logical.name, Element.name, Prop.name, Renamed.name, Param.name))();
const { value } = { value: class {} };
console.log(value.name, (() => class {})().name === '', ((x) => x)(class {}).name === '');
class Get { get a() { return 1; } set a(v) {} static get [Symbol.iterator]() { return 1; } }
const d = Object.getOwnPropertyDescriptor(Get.prototype, 'a');
console.log(d.get.name, d.set.name, d.get.length, d.set.length, Object.getOwnPropertyDescriptor(Get, Symbol.iterator).get.name);
const descriptor = Object.getOwnPropertyDescriptor(class Q {}, 'name');
console.log(descriptor.value, descriptor.writable, descriptor.enumerable, descriptor.configurable);

// expect:
//   Anonymous Prop comp1 [s] ""
//   "" true Named ""
//   #p #f #c field quoted 5 [sf]
//   [x] staticName inner deeper
//   function field 9 getter
//   Inferred after
//   Block
//   2,1,0,0,0
//   length,name,prototype,m,f length,name,prototype
//   Assigned Logical Element Prop Renamed Param
//   value true true
//   get a set a 0 1 get [Symbol.iterator]
//   Q false false true
