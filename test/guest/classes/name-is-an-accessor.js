// Messages call a class by its name in the source; its own property `name` is not asked.
const message = (run) => {
  try {
    run();
    console.log('nothing');
  } catch (error) {
    console.log(`${error.name}: ${error.message}`);
  }
};

class Setter { static set name(value) {} }
class Getter { static get name() { console.log('asked'); return 'other'; } constructor() {} }
class Field { static name = 'other'; }
class Derived extends Setter { static get name() { console.log('asked'); return 'other'; } }
class DerivedWith extends Setter { static name() {} constructor() { super(); } }
class Redefined {}
Object.defineProperty(Redefined, 'name', { value: 'other' });
const Assigned = class { static name = 'other'; };
const held = { key: class {}, ['comp' + 'uted']: class {} };
for (const each of [Setter, Getter, Field, Derived, DerivedWith, Redefined, Assigned, held.key, held.computed]) {
  message(() => each());
}

class Above { static get name() { console.log('asked'); } }
class WithoutParent extends Above { static get name() { console.log('asked'); } }
Object.setPrototypeOf(WithoutParent, {});
try {
  new WithoutParent();
} catch (error) {
  console.log(error.message.includes('WithoutParent'));
}
// A message about an object asks no accessor for the name of its class either.
const shy = { get constructor() { console.log('asked'); } };
try {
  const [first] = shy;
} catch (error) {
  console.log(error.name);
}

// expect:
//   TypeError: Class constructor Setter cannot be invoked without 'new'
//   TypeError: Class constructor Getter cannot be invoked without 'new'
//   TypeError: Class constructor Field cannot be invoked without 'new'
//   TypeError: Class constructor Derived cannot be invoked without 'new'
//   TypeError: Class constructor DerivedWith cannot be invoked without 'new'
//   TypeError: Class constructor Redefined cannot be invoked without 'new'
//   TypeError: Class constructor Assigned cannot be invoked without 'new'
//   TypeError: Class constructor key cannot be invoked without 'new'
//   TypeError: Class constructors cannot be invoked without 'new'
//   true
//   TypeError
