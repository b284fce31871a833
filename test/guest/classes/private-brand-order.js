// When private elements come to be: methods before fields, each field in order, twice on one object is an error.
const log = [];
class Give {
  constructor(o) {
    return o;
  }
}
class Stamp extends Give {
  #a = log.push(`a sees m ${typeof this.#m} and b ${#b in this}`);
  #b = log.push(`b sees a ${#a in this}`);
  #m() {}
  static has(o) {
    return `${#a in o}${#b in o}${#m in o}`;
  }
}
const target = {};
new Stamp(target);
console.log(log.join(';'), Stamp.has(target));
for (const again of [target, Object.freeze({}), new Proxy({}, {}), Object.freeze([])]) {
  try {
    new Stamp(again);
    console.log('stamped', Stamp.has(again));
  } catch (e) {
    console.log(e.name);
  }
}
class Half extends Give {
  #one = 1;
  #two = (() => { throw new Error('between'); })();
  #three = 3;
  static has(o) {
    return `${#one in o}${#two in o}${#three in o}`;
  }
}
const half = {};
try {
  new Half(half);
} catch (e) {
  console.log(e.message, Half.has(half));
}
class Early {
  #x = this.read?.() ?? 'unread';
  #y = 'y';
  read() {
    try {
      return this.#y;
    } catch (e) {
      return e.name;
    }
  }
  get x() {
    return this.#x;
  }
}
console.log(new Early().x);
class Outer {
  #p = 'outer';
  inner() {
    const outer = this;
    return new (class Inner {
      #p = 'inner';
      both() {
        return this.#p + (() => #p in outer)();
      }
      #q = outer.constructor.peek(outer);
      q() {
        return this.#q;
      }
    })();
  }
  static peek(o) {
    return o.#p;
  }
}
console.log(new Outer().inner().both(), new Outer().inner().q());
const factories = [1, 2].map((n) => class { #x = n; static get(o) { return o.#x; } });
console.log(factories[0].get(new factories[0]()));
try {
  factories[0].get(new factories[1]());
} catch (e) {
  console.log(e.name);
}

// expect:
//   a sees m function and b false;b sees a true truetruetrue
//   TypeError
//   stamped truetruetrue
//   stamped truetruetrue
//   stamped truetruetrue
//   between truefalsefalse
//   TypeError
//   innerfalse outer
//   1
//   TypeError
