// The inner name binding of a class, its TDZ, shadowing, anonymous classes, and heritage expressions.
const Named = class Inner {
  self() {
    return Inner;
  }
  static rename() {
    try {
      Inner = 1;
    } catch (error) {
      return error.name;
    }
    return 'assigned';
  }
};
console.log(Named.name, new Named().self() === Named, typeof Inner, Named.rename());
try {
  class X extends (() => X)() {}
} catch (error) {
  console.log(error.name);
}
try {
  class Y {
    static [Y.name] = 1;
  }
} catch (error) {
  console.log(error.name);
}
class Z {
  static later = () => Z;
  static now = Z.name;
}
const OldZ = Z;
console.log(OldZ.now, OldZ.later() === Z);
let Re = class Re2 {
  get inner() {
    return Re2;
  }
};
const first = Re;
Re = null;
console.log(new first().inner === first);
class Decl {
  inner() {
    return Decl;
  }
}
const kept = Decl;
// The outer binding of a class declaration is mutable.
Decl = 'replaced';
console.log(Decl, new kept().inner() === kept);
{
  class Scoped {}
  console.log(typeof Scoped);
}
console.log(typeof Scoped);
const mixin = (Base) => class extends Base { mixed = true; };
console.log(JSON.stringify(new (mixin(mixin(Object)))()), mixin(Object).name === '');
for (const bad of [1, undefined, () => {}, { prototype: 1 }, async () => {}]) {
  try {
    class E extends bad {}
    console.log('fine');
  } catch (error) {
    console.log(error.name);
  }
}
console.log((class {}).name === '', Object.hasOwn(class {}, 'name'), (class { static name() {} }).name.name);

// expect:
//   Inner true undefined TypeError
//   ReferenceError
//   ReferenceError
//   Z true
//   true
//   replaced true
//   function
//   undefined
//   {"mixed":true} true
//   TypeError
//   TypeError
//   TypeError
//   TypeError
//   TypeError
//   true true name
