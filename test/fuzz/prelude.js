/**
 * What generated programs call. It is evaluated once in each realm, as a script, and every program sees its constants.
 * `L` logs and gives back; `F` uses up fuel, so that recursion ends; `R` begins a program.
 */
const { log: $log } = console;
let $fuel = 0;
let $lines = 0;
const R = () => {
  $fuel = 300;
  $lines = 0;
};
const F = () => {
  if (--$fuel < 0) throw new RangeError('no fuel');
};
const $own = Object.getOwnPropertyDescriptor;
const $name = (value) => {
  const name = $own(value, 'name')?.value;
  return typeof name === 'string' ? name : typeof name;
};
/** A text for any value, made without running anything of the program. */
const K = (value, depth = 2) => {
  if (typeof value === 'string') return value.length > 60 ? `text of ${value.length}` : JSON.stringify(value);
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'symbol' || Object.is(value, -0)) return value === 0 ? '-0' : String(value);
  if (typeof value === 'function') return `function ${$name(value)}/${typeof $own(value, 'length')?.value}`;
  if (typeof value !== 'object' || value === null) return String(value);
  if ($own(value, 'stack') && $own(value, 'message')) {
    // V8 words a key that is an error by the name of its class, where it finds that without an accessor
    const message = String($own(value, 'message').value).replace(/ \(reading [^]*\)/, '');
    return `«${Object.getPrototypeOf(value).name}: ${message}»`;
  }
  const kind = Object.prototype.toString.call(value);
  if (depth === 0) return kind;
  const keys = Reflect.ownKeys(value).slice(0, 8);
  const entries = keys.map((key) => {
    const { value: held, get, set, enumerable, writable } = $own(value, key);
    const flags = `${enumerable ? '' : '-'}${writable === false ? '!' : ''}`;
    return `${String(key)}${flags}=${get || set ? `${get ? 'get' : ''}${set ? 'set' : ''}` : K(held, depth - 1)}`;
  });
  const parent = Object.getPrototypeOf(value);
  const made = parent === null || parent === Object.prototype ? undefined : $own(parent, 'constructor')?.value;
  return `${kind.slice(8, -1)}${typeof made === 'function' ? `:${$name(made)}` : ''}{${entries.join(' ')}}`;
};
const L = (tag, value, result = value) => {
  if (++$lines < 400) $log(`${tag} ${K(value)}`);
  return result;
};
const $nothing = () => {};
const $then = Promise.prototype.then;
/** Keeps a promise from being reported if the program leaves it alone. */
const T = (value) => {
  if (value instanceof Promise) $then.call(value, $nothing, $nothing);
  return value;
};
const $settle = (tag, promise) =>
  void $then.call(
    promise,
    (value) => void L(`${tag} fulfilled`, value),
    (error) => void L(`${tag} rejected`, error),
  );
const A = (tag, run) => $settle(tag, run());
const C = (run) => {
  try {
    return run();
  } catch (error) {
    return L('caught', error);
  }
};
/** An iterable that logs what is done to it. */
const I = (tag, count, how) => ({
  [Symbol.iterator]() {
    L(`${tag} iterator`, how);
    let at = 0;
    const iterator = {
      next(given) {
        L(`${tag} next`, given);
        if (how === 'next throws' && at === 1) throw new Error(`${tag} next`);
        return { value: at === 1 ? undefined : at, done: at++ >= count };
      },
      return() {
        L(`${tag} return`, arguments.length);
        if (how === 'return throws') throw new Error(`${tag} return`);
        return how === 'return 1' ? 1 : {};
      },
    };
    if (how === 'no return') delete iterator.return;
    return iterator;
  },
});
/** An object whose accessors log, and which can be called and converted. */
const O = (tag) => ({
  get p() {
    return L(`${tag} get p`, 1);
  },
  set p(value) {
    L(`${tag} set p`, value);
  },
  get q() {
    return L(`${tag} get q`, undefined);
  },
  set q(value) {
    L(`${tag} set q`, value);
  },
  r: (...given) => L(`${tag} r`, given.length),
  valueOf: () => L(`${tag} valueOf`, 2),
  toString: () => L(`${tag} toString`, 'o'),
});
/** A tag for templates. */
const S = (strings, ...values) => L('template', `${strings.raw.join('|')} ${values.length}`, strings.length);
/** A parent for classes. */
class B {
  field = L('B field', typeof this);
  constructor(given) {
    L('B', given);
    this.q = given;
  }
  get p() {
    return L('B get p', 'parent');
  }
  set p(value) {
    L('B set p', value);
  }
  m(...given) {
    return L('B m', given.length);
  }
  static r(...given) {
    return L('B r', given.length);
  }
}
const $methods = { n: 'next', r: 'return', t: 'throw' };
/** Drives whatever has the methods of a generator; functions are called first. */
const D = (tag, value, steps) => {
  const generator = C(() => (F(), typeof value === 'function' ? value() : value));
  T(generator);
  for (const step of steps) {
    const method = $methods[step];
    if (typeof C(() => generator?.[method]) !== 'function') return L(`${tag} no ${method}`, generator);
    const result = C(() => T((F(), generator[method](`sent ${step}`))));
    if (result instanceof Promise) $settle(`${tag} ${method}`, result);
    else L(`${tag} ${method}`, result);
  }
  return steps.length;
};
