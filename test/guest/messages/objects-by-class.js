// Messages that name an object by its class.
// except compiled and interpreted: `toString` of the realm's frozen prototype is an accessor, and V8 then names an object by its tag
const show = async (f) => {
  try {
    await f();
    console.log('no error');
  } catch (e) {
    console.log(`${e.name}: ${e.message}`);
  }
};
const frozen = Object.freeze({ a: 1, get g() { return 1; } });
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
await show(() => { frozen.a = 2; });
await show(() => { frozen.g = 2; });
await show(() => { delete frozen.a; });
await show(() => { Object.create(frozen).a = 1; });
await show(() => { p.x = 2; });
await show(() => { p[key]++; });
await show(() => { p.only = 1; });
await show(() => { delete p.x; });
await show(() => class extends ({}) {});
await show(() => { undefined = 1; });
await show(() => [1].map({}));
await show(() => new Map().set.call({}, 1));
await show(() => Object.defineProperty({}, 'a', { get() {}, value: 1 }));
await show(() => undefined[{}]);
await show(() => (function* () {})().next.call({}));

// expect:
//   TypeError: Cannot assign to read only property 'a' of object '#<Object>'
//   TypeError: Cannot set property g of #<Object> which has only a getter
//   TypeError: Cannot delete property 'a' of #<Object>
//   TypeError: Cannot assign to read only property 'a' of object '#<Object>'
//   TypeError: Cannot assign to read only property 'x' of object '#<Point>'
//   TypeError: Cannot assign to read only property 'x' of object '#<Point>'
//   TypeError: Cannot set property only of #<Point> which has only a getter
//   TypeError: Cannot delete property 'x' of #<Point>
//   TypeError: Class extends value #<Object> is not a constructor or null
//   TypeError: Cannot assign to read only property 'undefined' of object '#<Object>'
//   TypeError: #<Object> is not a function
//   TypeError: Method Map.prototype.set called on incompatible receiver #<Object>
//   TypeError: Invalid property descriptor. Cannot both specify accessors and a value or writable attribute, #<Object>
//   TypeError: Cannot read properties of undefined (reading '#<Object>')
//   TypeError: Method [Generator].prototype.next called on incompatible receiver #<Object>
