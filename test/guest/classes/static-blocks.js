// Static blocks: own var scope, this is the class, private access shared with outside through closures.
let readSecret;
const order = [];
class Vault {
  static #count = 0;
  #secret;
  constructor(s) {
    this.#secret = s;
    Vault.#count++;
  }
  static a = order.push('a');
  static {
    var local = 'inner var';
    readSecret = (v) => v.#secret;
    order.push(`block ${this === Vault} ${local}`);
    try {
      order.push(new.target === undefined);
    } finally {
      order.push('finally in block');
    }
    label: {
      if (order.length > 2) break label;
      order.push('skipped');
    }
  }
  static b = order.push('b');
  static {
    const make = () => new this('made in block');
    this.made = make();
    function local2() {
      return typeof this;
    }
    order.push(local2());
    order.push(`count ${this.#count}`);
  }
}
console.log(order.join('\n'));
console.log(typeof local, readSecret(Vault.made), readSecret(new Vault(1)));
class Sub extends Vault {
  static {
    order.push(`super ${super.a}`);
    super.extra = 'goes to Sub';
  }
}
console.log(order.at(-1), Object.hasOwn(Sub, 'extra'), Object.hasOwn(Vault, 'extra'), Sub.extra);
try {
  class Bad {
    static {
      throw new Error('in block');
    }
  }
} catch (error) {
  console.log(error.message);
}

// expect:
//   a
//   block true inner var
//   true
//   finally in block
//   b
//   undefined
//   count 1
//   undefined made in block 1
//   super 1 true false goes to Sub
//   in block
