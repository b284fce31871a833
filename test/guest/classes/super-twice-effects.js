// A second call of `super` runs the parent before it fails; arguments and fields in between are seen.
const log = [];
class P {
  constructor(n) {
    log.push(`P${n}`);
  }
}
class C extends P {
  field = log.push('field');
  constructor() {
    super((log.push('arg1'), 1));
    try {
      super((log.push('arg2'), 2));
    } catch (e) {
      log.push(e.name);
    }
  }
}
new C();
console.log(log.join());
log.length = 0;
class D extends P {
  constructor() {
    try {
      super((() => { throw new RangeError('in argument'); })());
    } catch (e) {
      log.push(e.name);
    }
    super(3);
  }
}
console.log(new D() instanceof D, log.join());
log.length = 0;
class E extends P {
  constructor(again) {
    const first = () => super(1);
    first();
    if (again) first();
  }
}
new E(false);
try {
  new E(true);
} catch (e) {
  log.push(e.name);
}
console.log(log.join());
class Chain extends E {
  constructor() {
    super(false);
    this.self = (() => this)() === this;
  }
}
console.log(new Chain().self);
log.length = 0;
let escaped;
class F extends P {
  constructor() {
    escaped = () => super(9);
    return {};
  }
}
new F();
console.log(escaped() instanceof F);
try {
  escaped();
} catch (e) {
  console.log(e.name, log.join());
}

// expect:
//   arg1,P1,field,arg2,P2,ReferenceError
//   true RangeError,P3
//   P1,P1,P1,ReferenceError
//   true
//   true
//   ReferenceError P9,P9
