// What a constructor returns decides what `new` gives; in derived classes also whether `super` was needed.
const attempt = (name, f) => {
  try {
    console.log(name, f());
  } catch (e) {
    console.log(name, e.name);
  }
};
class Base {
  constructor() {
    this.made = 'base';
  }
}
const classes = {
  'base object': class { constructor() { return { made: 'other' }; } },
  'base primitive': class { made = 'field'; constructor() { return 1; } },
  'derived object without super': class extends Base { constructor() { return { made: 'replaced' }; } },
  'derived object after super': class extends Base { constructor() { super(); return { made: 'replaced after' }; } },
  'derived function': class extends Base { constructor() { return Object.assign(() => {}, { made: 'function' }); } },
  'derived undefined after super': class extends Base { constructor() { super(); return; } },
  'derived undefined without super': class extends Base { constructor() { return; } },
  'derived null': class extends Base { constructor() { super(); return null; } },
  'derived number': class extends Base { constructor() { super(); return 1; } },
  'derived number without super': class extends Base { constructor() { return 1; } },
  'derived forgets super': class extends Base { constructor() {} },
  'derived reads this before super': class extends Base { constructor() { const t = this; super(); return t; } },
  'derived super twice': class extends Base { constructor() { super(); super(); } },
  'derived super caught twice': class extends Base { constructor() { super(); try { super(); } catch (e) { this.made += ' ' + e.name; } } },
  'derived super in arrow': class extends Base { constructor() { const go = () => super(); go(); this.made += ' by arrow'; } },
  'derived super in condition': class extends Base { constructor() { super() && (this.made += ' and'); } },
  'derived super in default': class extends Base { constructor(a = super()) { this.made += a === this; } },
  'derived super after try': class extends Base { constructor() { try { this.x = 1; } catch { super(); } this.made += ' late'; } },
  'derived finally returns': class extends Base { constructor() { try { return 1; } finally { return { made: 'finally' }; } } },
  'null heritage': class extends null { constructor() { return Object.create(new.target.prototype, { made: { value: 'null' } }); } },
  'null heritage super': class extends null { constructor() { super(); } },
  'null heritage default': class extends null {},
};
for (const [name, C] of Object.entries(classes)) attempt(name, () => `${new C().made} ${new C() instanceof C}`);
class Sub extends classes['derived object without super'] {
  own = 'field on what super gave';
}
console.log(JSON.stringify(new Sub()), new Sub() instanceof Sub);

// expect:
//   base object other false
//   base primitive field true
//   derived object without super replaced false
//   derived object after super replaced after false
//   derived function function false
//   derived undefined after super base true
//   derived undefined without super ReferenceError
//   derived null TypeError
//   derived number TypeError
//   derived number without super TypeError
//   derived forgets super ReferenceError
//   derived reads this before super ReferenceError
//   derived super twice ReferenceError
//   derived super caught twice base ReferenceError true
//   derived super in arrow base by arrow true
//   derived super in condition base and true
//   derived super in default basetrue true
//   derived super after try base late true
//   derived finally returns finally false
//   null heritage null true
//   null heritage super TypeError
//   null heritage default TypeError
//   {"made":"replaced","own":"field on what super gave"} false
