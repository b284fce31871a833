// Accounts with private state, mixins, errors of several kinds, transactions that are rolled back.
class BankError extends Error {
  get name() {
    return this.constructor.name;
  }
}
class Insufficient extends BankError {
  constructor(needed, options) {
    super(`${needed} short`, options);
    this.needed = needed;
  }
}
class Frozen extends BankError {}
const Logged = (Base) => class extends Base {
  static #all = 0;
  #entries = [];
  record(text) {
    this.#entries.push(`${++this.constructor.serial}:${text}`);
    return this;
  }
  static serial = 0;
  get history() {
    return [...this.#entries];
  }
};
const Freezable = (Base) => class Freezable extends Base {
  #frozen = false;
  freeze(on = true) {
    this.#frozen = on;
    return this;
  }
  assertLive() {
    if (this.#frozen) throw new Frozen(this.id);
    super.assertLive?.();
  }
};
class Account extends Freezable(Logged(Object)) {
  static #next = 1;
  static #registry = new Map();
  #balance = 0;
  id = `acc${Account.#next++}`;
  constructor(opening = 0) {
    super();
    this.#balance = opening;
    Account.#registry.set(this.id, this);
  }
  static find(id) {
    return this.#registry.get(id) ?? (() => { throw new BankError(`no ${id}`); })();
  }
  static isAccount(x) {
    return typeof x === 'object' && x !== null && #balance in x;
  }
  get balance() {
    return this.#balance;
  }
  deposit(n) {
    this.assertLive();
    this.#balance += n;
    return this.record(`+${n}`);
  }
  withdraw(n) {
    this.assertLive();
    const rest = this.#balance - n;
    if (rest < this.limit) throw new Insufficient(this.limit - rest);
    this.#balance = rest;
    return this.record(`-${n}`);
  }
  get limit() {
    return 0;
  }
  static transfer(from, to, n) {
    const before = [from.#balance, to.#balance];
    try {
      from.withdraw(n);
      to.deposit(n);
    } catch (cause) {
      [from.#balance, to.#balance] = before;
      throw new BankError('transfer failed', { cause });
    }
  }
  [Symbol.toPrimitive](hint) {
    return hint === 'number' ? this.#balance : `${this.id}(${this.#balance})`;
  }
  toJSON() {
    return { id: this.id, balance: this.#balance };
  }
}
class Credit extends Account {
  #line;
  constructor(opening, line) {
    super(opening);
    this.#line = line;
  }
  get limit() {
    return super.limit - this.#line;
  }
}
const [a, b] = [new Account(100), new Credit(10, 50)];
Account.transfer(a, b, 30);
console.log(`${a} ${b}`, +a + +b, JSON.stringify([a, b]));
for (const attempt of [() => a.withdraw(500), () => b.withdraw(95), () => Account.transfer(b, a, 90), () => Account.transfer(a, b.freeze(), 10), () => Account.find('nobody'), () => Account.prototype.withdraw.call({}, 1), () => Object.getOwnPropertyDescriptor(Account.prototype, 'balance').get.call({})]) {
  try {
    console.log(String(attempt()));
  } catch (e) {
    console.log(`${e.name}${e instanceof BankError ? `: ${e.message}` : ''}${e.cause ? ` because ${e.cause.name}: ${e.cause.message}` : ''} ${e.needed ?? ''}`);
  }
}
console.log(`${a} ${b}`, a.history.join(), b.history.join(), Account.isAccount(a), Account.isAccount({}), Account.isAccount(null), Account.find('acc2') === b);
console.log(Object.keys(a).join(), b instanceof Account, Object.getPrototypeOf(Account).name, [b, a].sort((x, y) => x - y).map(String).join());

// expect:
//   acc1(70) acc2(40) 110 [{"id":"acc1","balance":70},{"id":"acc2","balance":40}]
//   Insufficient: 430 short 430
//   Insufficient: 5 short 5
//   undefined
//   BankError: transfer failed because Frozen: acc2
//   BankError: no nobody
//   TypeError
//   TypeError
//   acc1(160) acc2(-50) 1:-30,2:+90,3:-10 2:+30,3:-90 true false false true
//   id true Freezable acc2(-50),acc1(160)
