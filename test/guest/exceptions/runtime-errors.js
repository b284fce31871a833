// Which error each kind of failure gives; only names, since messages are the engine's.
const attempts = {
  'read of undefined': () => undefined.x,
  'read of null': () => null[0],
  'write to undefined': () => {
    undefined.x = 1;
  },
  'call of non-function': () => ({}).x(),
  'call of number': () => (1)(),
  'new of arrow': () => new (() => {})(),
  'new of method': () => new ({ m() {} }).m(),
  'undeclared read': () => nowhere,
  'undeclared write': () => {
    nowhere = 1;
  },
  'undeclared update': () => nowhere++,
  'undeclared call': () => nowhere(),
  'const write': () => {
    const c = 1;
    c = 2;
  },
  'const update': () => {
    const c = 1;
    c++;
  },
  'const destructuring': () => {
    const c = 1;
    [c] = [2];
  },
  'function name write': () => {
    (function f() {
      f = 1;
    })();
  },
  'tdz read': () => {
    x;
    let x;
  },
  'tdz typeof': () => {
    typeof x;
    let x;
  },
  'array length': () => new Array(-1),
  'toString radix': () => (1).toString(99),
  'repeat': () => 'x'.repeat(-1),
  'normalize': () => 'x'.normalize('nope'),
  'toFixed': () => (1).toFixed(101),
  'decodeURIComponent': () => decodeURIComponent('%'),
  'instanceof': () => ({}) instanceof 5,
  'instanceof without prototype': () => ({}) instanceof (() => {}),
  'in': () => 'x' in 'string',
  'symbol to number': () => +Symbol(),
  'symbol to string': () => `${Symbol()}`,
  'bigint mix': () => 1n + 1,
  'bigint unary plus': () => +1n,
  'bigint division': () => 1n / 0n,
  'bigint from fraction': () => BigInt(1.5),
  'bigint syntax': () => BigInt('1x'),
  'frozen write': () => {
    Object.freeze([1])[0] = 2;
  },
  'getter only': () => {
    ({ get x() { return 1; } }).x = 2;
  },
  'delete frozen': () => delete Object.freeze({ a: 1 }).a,
  'spread of number': () => [...1],
  'spread of null arguments': () => ((...a) => a)(...null),
  'destructure null': () => {
    const { a } = null;
  },
  'json': () => JSON.parse('{'),
  'json cycle': () => {
    const o = {};
    o.o = o;
    JSON.stringify(o);
  },
  'regexp': () => new RegExp('('),
  'invalid date': () => new Date(NaN).toISOString(),
  'toPrimitive': () => `${{ toString: () => ({}), valueOf: () => ({}) }}`,
  'define property': () => Object.defineProperty(Object.freeze({}), 'x', {}),
  'reduce': () => [].reduce((a) => a),
  'class call': () => (class {})(),
  'super property of primitive': () => Reflect.get(1, 'x'),
  'proxy revoked': () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    proxy.x;
  },
  'symbol new': () => new Symbol(),
  'promise without executor': () => new Promise(),
  'map of non-entries': () => new Map([1]),
  'set prototype cycle': () => {
    const a = {};
    Object.setPrototypeOf(a, Object.create(a));
  },
};
for (const [name, f] of Object.entries(attempts)) {
  let outcome = 'no error';
  try {
    f();
  } catch (e) {
    outcome = `${e.name} ${e instanceof Error} ${Object.getPrototypeOf(e).constructor === globalThis[e.name]}`;
  }
  console.log(`${name}: ${outcome}`);
}

// expect:
//   read of undefined: TypeError true true
//   read of null: TypeError true true
//   write to undefined: TypeError true true
//   call of non-function: TypeError true true
//   call of number: TypeError true true
//   new of arrow: TypeError true true
//   new of method: TypeError true true
//   undeclared read: ReferenceError true true
//   undeclared write: ReferenceError true true
//   undeclared update: ReferenceError true true
//   undeclared call: ReferenceError true true
//   const write: TypeError true true
//   const update: TypeError true true
//   const destructuring: TypeError true true
//   function name write: TypeError true true
//   tdz read: ReferenceError true true
//   tdz typeof: ReferenceError true true
//   array length: RangeError true true
//   toString radix: RangeError true true
//   repeat: RangeError true true
//   normalize: RangeError true true
//   toFixed: RangeError true true
//   decodeURIComponent: URIError true true
//   instanceof: TypeError true true
//   instanceof without prototype: TypeError true true
//   in: TypeError true true
//   symbol to number: TypeError true true
//   symbol to string: TypeError true true
//   bigint mix: TypeError true true
//   bigint unary plus: TypeError true true
//   bigint division: RangeError true true
//   bigint from fraction: RangeError true true
//   bigint syntax: SyntaxError true true
//   frozen write: TypeError true true
//   getter only: TypeError true true
//   delete frozen: TypeError true true
//   spread of number: TypeError true true
//   spread of null arguments: TypeError true true
//   destructure null: TypeError true true
//   json: SyntaxError true true
//   json cycle: TypeError true true
//   regexp: SyntaxError true true
//   invalid date: RangeError true true
//   toPrimitive: TypeError true true
//   define property: TypeError true true
//   reduce: TypeError true true
//   class call: TypeError true true
//   super property of primitive: TypeError true true
//   proxy revoked: TypeError true true
//   symbol new: TypeError true true
//   promise without executor: TypeError true true
//   map of non-entries: TypeError true true
//   set prototype cycle: TypeError true true
