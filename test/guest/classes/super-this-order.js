// super(): `this` is uninitialised before it, arrows may call it, twice is an error, arguments run first.
const log = [];
class Base {
  constructor(...args) {
    log.push(`Base(${args})`);
    this.args = args;
  }
}
class Arrow extends Base {
  constructor() {
    const init = (...a) => super(...a);
    try {
      this.x = 1;
    } catch (error) {
      log.push(error.name);
    }
    init(log.push('argument'), ...[2, 3]);
    log.push(this.args.length);
  }
}
new Arrow();
class Twice extends Base {
  constructor() {
    super('one');
    try {
      super('two');
    } catch (error) {
      log.push(`${error.name} ${this.args}`);
    }
  }
}
new Twice();
class Never extends Base {
  constructor() {}
}
try {
  new Never();
} catch (error) {
  log.push(`never: ${error.name}`);
}
class Returns extends Base {
  constructor(v) {
    return v;
  }
}
log.push(new Returns(log) === log);
try {
  new Returns(1);
} catch (error) {
  log.push(`primitive: ${error.name}`);
}
class BaseReturns {
  constructor() {
    return 1;
  }
}
log.push(new BaseReturns() instanceof BaseReturns);
class Implicit extends Base {
  field = log.push('field after Base');
}
new Implicit(1, 2);
class Null extends null {
  static s = 1;
}
log.push(Object.getPrototypeOf(Null.prototype) === null);
try {
  new Null();
} catch (error) {
  log.push(`null: ${error.name}`);
}
console.log(log.join('\n'));

// expect:
//   ReferenceError
//   argument
//   Base(2,2,3)
//   3
//   Base(one)
//   Base(two)
//   ReferenceError one
//   never: ReferenceError
//   true
//   primitive: TypeError
//   true
//   Base(1,2)
//   field after Base
//   true
//   null: TypeError
