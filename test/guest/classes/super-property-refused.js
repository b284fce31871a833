// What `super.key = value` says where it fails.
const above = { get read() { return 1; } };
Object.defineProperty(above, 'fixed', { value: 1 });
const make = (properties) =>
  Object.defineProperties({ __proto__: above, set(key) { super[key] = 2; } }, properties);
const message = (run) => {
  try {
    run();
    console.log('nothing');
  } catch (error) {
    // what an object is called may differ
    console.log(`${error.name}: ${error.message.replace(/ of .*/, ' of …')}`);
  }
};

message(() => make({}).set('read'));
message(() => make({}).set('fixed'));
message(() => make({ p: { get() {} } }).set('p'));
message(() => make({ p: { set(value) { console.log(value); } } }).set('p'));
message(() => make({ p: { value: 1 } }).set('p'));
message(() => make({ p: { value: 1, writable: true } }).set('p'));
message(() => Object.freeze(make({})).set('p'));
message(() => make({}).set.call(1, 'p'));
message(() => make({}).set.call('text', 'fixed'));
message(() => make({ [Symbol.iterator]: { get() {} } }).set(Symbol.iterator));

class C {
  static get p() {}
  static q = 1;
  static { message(() => { super.p = 1; }); }
  static { message(() => { super.q = 2; }); console.log(C.q); }
}

// expect:
//   TypeError: Cannot set property read of …
//   TypeError: Cannot assign to read only property 'fixed' of …
//   TypeError: Cannot redefine property: p
//   TypeError: Cannot redefine property: p
//   TypeError: Cannot assign to read only property 'p' of …
//   nothing
//   TypeError: Cannot add property p, object is not extensible
//   TypeError: Cannot assign to read only property 'p' of …
//   TypeError: Cannot assign to read only property 'fixed' of …
//   TypeError: Cannot redefine property: Symbol(Symbol.iterator)
//   TypeError: Cannot redefine property: p
//   nothing
//   2
