// Messages: writes and deletions that strict code is refused, where no name of a class stands in them.
const show = (f) => {
  try {
    f();
    console.log('no error');
  } catch (e) {
    console.log(`${e.name}: ${e.message}`);
  }
};
class Point {
  constructor() {
    this.x = 1;
    Object.freeze(this);
  }
  get only() {
    return 1;
  }
}
const p = new Point();
const key = 'x';
show(() => { p.fresh = 1; });
show(() => { p[Symbol('s')] = 1; });
show(() => { 'text'.length = 1; });
show(() => { 'text'[0] = 'T'; });
show(() => { 'text'.fresh = 1; });
show(() => { (5).x = 1; });
show(() => { true.x = 1; });
show(() => { 5n.x = 1; });
show(() => { Symbol('s').x = 1; });
show(() => { 'text'[9] = 1; });
show(() => { delete 'text'.length; });
show(() => { delete 'text'[0]; });
show(() => { [1].length = -1; });
show(() => { new Proxy({}, { set: () => false }).x = 1; });
show(() => { new Proxy({}, { deleteProperty: () => false }).x = 1; });
show(() => { delete new Proxy({}, { deleteProperty: () => false }).x; });
show(() => { Object.defineProperty(new Proxy({}, { defineProperty: () => false }), 'x', {}); });
show(() => { new Proxy(Object.freeze({ a: 1 }), { get: () => 2 }).a; });
show(() => { Reflect.ownKeys(new Proxy({}, { ownKeys: () => [1] })); });
show(() => { const { proxy, revoke } = Proxy.revocable({}, {}); revoke(); proxy.x; });
show(() => { const { proxy, revoke } = Proxy.revocable(() => {}, {}); revoke(); proxy(); });
show(() => { Object.defineProperty(p, 'x', { value: 2 }); });
show(() => { Object.defineProperty(p, 'y', { value: 2 }); });
show(() => { const a = Object.freeze([1]); a.push(2); });
show(() => { const a = Object.freeze([1]); a.pop(); });
show(() => { arguments; });

// expect:
//   TypeError: Cannot add property fresh, object is not extensible
//   TypeError: Cannot add property Symbol(s), object is not extensible
//   TypeError: Cannot assign to read only property 'length' of string 'text'
//   TypeError: Cannot assign to read only property '0' of string 'text'
//   TypeError: Cannot create property 'fresh' on string 'text'
//   TypeError: Cannot create property 'x' on number '5'
//   TypeError: Cannot create property 'x' on boolean 'true'
//   TypeError: Cannot create property 'x' on bigint '5'
//   TypeError: Cannot create property 'x' on symbol 'Symbol(s)'
//   TypeError: Cannot create property '9' on string 'text'
//   TypeError: Cannot delete property 'length' of [object String]
//   TypeError: Cannot delete property '0' of [object String]
//   RangeError: Invalid array length
//   TypeError: 'set' on proxy: trap returned falsish for property 'x'
//   no error
//   TypeError: 'deleteProperty' on proxy: trap returned falsish for property 'x'
//   TypeError: 'defineProperty' on proxy: trap returned falsish for property 'x'
//   TypeError: 'get' on proxy: property 'a' is a read-only and non-configurable data property on the proxy target but the proxy did not return its actual value (expected '1' but got '2')
//   TypeError: 1 is not a valid property name
//   TypeError: Cannot perform 'get' on a proxy that has been revoked
//   TypeError: Cannot perform 'apply' on a proxy that has been revoked
//   TypeError: Cannot redefine property: x
//   TypeError: Cannot define property y, object is not extensible
//   TypeError: Cannot add property 1, object is not extensible
//   TypeError: Cannot delete property '0' of [object Array]
//   ReferenceError: arguments is not defined
