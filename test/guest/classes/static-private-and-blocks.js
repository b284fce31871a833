// Static blocks: `this`, scopes of their own, `super`, private names, functions hoisted, await and arguments as names.
const log = [];
class P {
  static who() {
    return `P.who on ${this.name}`;
  }
}
class C extends P {
  static #count = 0;
  static {
    var own = 'var';
    let block = 'let';
    log.push(this === C, super.who(), own, block, hoisted(), new.target === undefined);
    function hoisted() {
      return 'hoisted';
    }
    label: {
      break label;
    }
    for (const x of [1, 2]) this.#count += x;
  }
  static between = this.#count++;
  static {
    log.push(typeof own, typeof block, this.#count, this.between);
    const f = () => this.#count;
    this.f = f;
    try {
      throw 1;
    } catch (e) {
      log.push(`caught ${e}`);
    } finally {
      log.push('finally');
    }
  }
  static bump() {
    return ++C.#count;
  }
}
console.log(log.join());
console.log(C.bump(), C.f(), C.between, Object.keys(C).join());
const order = [];
class Order {
  static a = order.push('a');
  static {
    order.push('block 1');
  }
  static #b = order.push('b');
  static {
    order.push(`block 2 b=${this.#b}`);
  }
  static c = order.push('c');
}
console.log(order.join());
let grant;
class Friend {
  #secret = 's';
  static {
    grant = { read: (o) => o.#secret, write: (o, v) => (o.#secret = v), has: (o) => #secret in o };
  }
}
const friend = new Friend();
grant.write(friend, 'written');
console.log(grant.read(friend), grant.has(friend), grant.has({}));
try {
  class Failing {
    static {
      Failing.leak = 1;
      order.leaked = Failing;
      throw new Error('block');
    }
  }
} catch (e) {
  console.log(e.message, order.leaked.leak);
}
const nested = class {
  static x = class {
    static y = class {
      static {
        this.z = 'deep';
      }
    };
  };
};
console.log(nested.x.y.z, nested.x.name, nested.x.y.name);

// expect:
//   true,P.who on C,var,let,hoisted,true,undefined,undefined,4,3,caught 1,finally
//   5 5 3 between,f
//   a,block 1,b,block 2 b=3,c
//   written true false
//   block 1
//   deep x y
