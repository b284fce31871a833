// Messages: writes that plain objects and arrays refuse.
const show = (f) => {
  try {
    f();
    console.log('no error');
  } catch (e) {
    console.log(`${e.name}: ${e.message}`);
  }
};
const frozen = Object.freeze({ a: 1, get g() { return 1; } });
show(() => { frozen.b = 2; });
show(() => { Object.freeze([1])[0] = 2; });
show(() => { Object.freeze([1]).length = 0; });
show(() => { delete Object.freeze([1])[0]; });
show(() => { Object.preventExtensions({}).x = 1; });
show(() => { Object.preventExtensions([])[0] = 1; });
show(() => { delete [].length; });
show(() => { Object.freeze(() => {}).x = 1; });
show(() => { Object.freeze(new Map()).x = 1; });
show(() => { JSON.stringify((() => { const o = {}; o.self = o; return o; })()); });

// expect:
//   TypeError: Cannot add property b, object is not extensible
//   TypeError: Cannot assign to read only property '0' of object '[object Array]'
//   TypeError: Cannot assign to read only property 'length' of object '[object Array]'
//   TypeError: Cannot delete property '0' of [object Array]
//   TypeError: Cannot add property x, object is not extensible
//   TypeError: Cannot add property 0, object is not extensible
//   TypeError: Cannot delete property 'length' of [object Array]
//   TypeError: Cannot add property x, object is not extensible
//   TypeError: Cannot add property x, object is not extensible
//   TypeError: Converting circular structure to JSON
//       --> starting at object with constructor 'Object'
//       --- property 'self' closes the circle
