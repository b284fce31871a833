// Prototype chains: construction by functions, Object.create, setPrototypeOf, instanceof, shadowing, constructor.
function Animal(name) {
  this.name = name;
}
Animal.prototype.speak = function () {
  return `${this.name} speaks`;
};
Animal.create = function (name) {
  return new this(name);
};
function Dog(name, breed) {
  Animal.call(this, name);
  this.breed = breed;
}
Dog.prototype = Object.create(Animal.prototype, { constructor: { value: Dog, writable: true, configurable: true } });
Object.setPrototypeOf(Dog, Animal);
Dog.prototype.speak = function () {
  return `${Animal.prototype.speak.call(this)} loudly`;
};
const d = new Dog('Rex', 'mix');
console.log(d.speak(), d instanceof Animal, d.constructor.name, Dog.create('Ada') instanceof Dog, Object.keys(d).join(), Animal.prototype.isPrototypeOf(d));
const own = [];
for (const k in d) own.push(`${k}${Object.hasOwn(d, k) ? '' : '^'}`);
console.log(own.join());
Animal.prototype.legs = 4;
console.log(d.legs, (d.legs = 3), d.legs, delete d.legs, d.legs);
const base = { greet() { return `hi ${this.who}`; }, who: 'base', list: [] };
const child = Object.create(base);
child.who = 'child';
child.list.push(1);
console.log(child.greet(), base.list.length, Object.hasOwn(child, 'list'), (child.list = [], base.list.length));
Object.setPrototypeOf(child, { greet: () => 'replaced' });
console.log(child.greet(), child.list.length);
const nul = Object.create(null);
nul.key = 1;
console.log('toString' in nul, Object.keys(nul).join(), Object.getPrototypeOf(nul), JSON.stringify(nul), nul.__proto__);
class Old {}
const OldProto = Old.prototype;
try {
  Old.prototype = {};
} catch (e) {
  console.log(e.name, Old.prototype === OldProto);
}
function Swap() {}
const before = new Swap();
Swap.prototype = { v: 1 };
const after = new Swap();
console.log(before instanceof Swap, after instanceof Swap, before.v, after.v, after.constructor === Object);
function ReturnsObject() {
  this.a = 1;
  return { b: 2 };
}
function ReturnsPrimitive() {
  this.a = 1;
  return 5;
}
function NoPrototype() {}
NoPrototype.prototype = 5;
console.log(JSON.stringify(new ReturnsObject()), JSON.stringify(new ReturnsPrimitive()), Object.getPrototypeOf(new NoPrototype()) === Object.prototype);
const chain = [];
for (let p = class A extends class B extends Array {} {}; p; p = Object.getPrototypeOf(p)) chain.push(p.name || 'anonymous');
console.log(chain.join(' > '));
class Temp {
  static #inner = 1;
  static get inner() {
    return this.#inner;
  }
}
console.log(Temp.inner, Object.getOwnPropertyNames(Temp.prototype).join(), typeof Temp.prototype.constructor, Temp.prototype.constructor === Temp, Temp === Temp.prototype.constructor.prototype.constructor);
const overridden = { toString() { return 'own toString'; }, valueOf: () => 7 };
console.log(`${overridden}`, overridden + 1, Object.prototype.toString.call(overridden));
const derived = {};
derived.toString = () => 'assigned over a frozen built-in';
derived.constructor = 'own constructor';
derived.hasOwnProperty = 'own';
console.log(String(derived), derived.constructor, derived.hasOwnProperty, Object.keys(derived).join());
class Override extends Array {}
Override.prototype.toString = () => 'on a prototype';
const e = new Error('x');
e.name = 'Renamed';
e.message = 'changed';
console.log(String(new Override()), String(e), Object.keys(e).join());

// expect:
//   Rex speaks loudly true Dog true name,breed true
//   name,breed,speak^
//   4 3 3 true 4
//   hi child 1 false 1
//   replaced 0
//   false key null {"key":1} undefined
//   TypeError true
//   false true undefined 1 true
//   {"b":2} {"a":1} true
//   A > B > Array > anonymous > anonymous
//   1 constructor function true true
//   own toString 8 [object Object]
//   assigned over a frozen built-in own constructor own toString,constructor,hasOwnProperty
//   on a prototype Renamed: changed name
