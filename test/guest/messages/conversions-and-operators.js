// Messages: operators and conversions that fail.
// except interpreted: a built-in that calls what is no function is named after a variable of the engine
const show = (f) => {
  try {
    f();
    console.log('no error');
  } catch (e) {
    console.log(`${e.name}: ${e.message}`);
  }
};
const s = Symbol('s');
const o = {};
show(() => 1n + 1);
show(() => 1 - 1n);
show(() => 1n * 1.5);
show(() => { let x = 1n; x += 1; });
show(() => { let x = 1; x **= 2n; });
show(() => +1n);
show(() => 1n >>> 0n);
show(() => 1n / 0n);
show(() => 1n % 0n);
show(() => Math.max(1n));
show(() => BigInt(1.5));
show(() => BigInt('1x'));
show(() => BigInt(undefined));
show(() => BigInt(s));
show(() => new BigInt(1));
show(() => Number(s));
show(() => +s);
show(() => -s);
show(() => ~s);
show(() => s + 1);
show(() => s + 'x');
show(() => `${s}`);
show(() => { let x = s; x++; });
show(() => s * 1n);
show(() => s < 1);
show(() => new Symbol());
show(() => String(Object.create(null)));
show(() => `${Object.create(null)}`);
show(() => +{ valueOf: () => ({}), toString: () => ({}) });
show(() => ({ [Symbol.toPrimitive]: () => ({}) }) + 1);
show(() => +{ [Symbol.toPrimitive]: 1 });
show(() => 'a' in 'text');
show(() => 'a' in 5);
show(() => s in undefined);
show(() => 0 in null);
show(() => o instanceof 5);
show(() => o instanceof undefined);
show(() => o instanceof {});
show(() => o instanceof (() => {}));
show(() => { function F() {} F.prototype = 1; o instanceof F; });
show(() => o instanceof { [Symbol.hasInstance]: 1 });
show(() => (1).toString(1));
show(() => (1).toFixed(101));
show(() => (1).toPrecision(0));
show(() => 'x'.repeat(-1));
show(() => 'x'.repeat(Infinity));
show(() => 'x'.normalize('X'));
show(() => String.fromCodePoint(-1));
show(() => String.raw());
show(() => new Array(-1));
show(() => { [].length = -1; });
show(() => new Date(NaN).toISOString());
show(() => decodeURIComponent('%'));
show(() => JSON.parse('{'));
show(() => JSON.parse('{"a":1,}'));
show(() => JSON.parse(''));
show(() => JSON.parse('[1 2]'));
show(() => JSON.stringify(1n));
show(() => [].reduce((a) => a));
show(() => [].with(1, 1));
show(() => new RegExp('('));
show(() => new RegExp('a', 'gg'));
show(() => new RegExp('a', 'x'));
show(() => new Uint8Array(-1));
show(() => Object.defineProperty(1, 'a', {}));
show(() => Object.defineProperty({}, 'a', 1));
show(() => Object.create(1));
show(() => Object.setPrototypeOf({}, 1));
show(() => Object.setPrototypeOf(undefined, {}));
show(() => new Proxy(1, {}));
show(() => Reflect.get(1, 'a'));
show(() => new WeakMap().set(1, 1));
show(() => new WeakSet().add('x'));
show(() => structuredClone.call.call(1));
show(() => Function.prototype.call.call(1));
show(() => [].concat.call(null));
show(() => 'x'.at.call(undefined));

// expect:
//   TypeError: Cannot mix BigInt and other types, use explicit conversions
//   TypeError: Cannot mix BigInt and other types, use explicit conversions
//   TypeError: Cannot mix BigInt and other types, use explicit conversions
//   TypeError: Cannot mix BigInt and other types, use explicit conversions
//   TypeError: Cannot mix BigInt and other types, use explicit conversions
//   TypeError: Cannot convert a BigInt value to a number
//   TypeError: BigInts have no unsigned right shift, use >> instead
//   RangeError: Division by zero
//   RangeError: Division by zero
//   TypeError: Cannot convert a BigInt value to a number
//   RangeError: The number 1.5 cannot be converted to a BigInt because it is not an integer
//   SyntaxError: Cannot convert 1x to a BigInt
//   TypeError: Cannot convert undefined to a BigInt
//   TypeError: Cannot convert Symbol(s) to a BigInt
//   TypeError: BigInt is not a constructor
//   TypeError: Cannot convert a Symbol value to a number
//   TypeError: Cannot convert a Symbol value to a number
//   TypeError: Cannot convert a Symbol value to a number
//   TypeError: Cannot convert a Symbol value to a number
//   TypeError: Cannot convert a Symbol value to a number
//   TypeError: Cannot convert a Symbol value to a string
//   TypeError: Cannot convert a Symbol value to a string
//   TypeError: Cannot convert a Symbol value to a number
//   TypeError: Cannot convert a Symbol value to a number
//   TypeError: Cannot convert a Symbol value to a number
//   TypeError: Symbol is not a constructor
//   TypeError: Cannot convert object to primitive value
//   TypeError: Cannot convert object to primitive value
//   TypeError: Cannot convert object to primitive value
//   TypeError: Cannot convert object to primitive value
//   TypeError: number 1 is not a function
//   TypeError: Cannot use 'in' operator to search for 'a' in text
//   TypeError: Cannot use 'in' operator to search for 'a' in 5
//   TypeError: Cannot use 'in' operator to search for 'Symbol(s)' in undefined
//   TypeError: Cannot use 'in' operator to search for '0' in null
//   TypeError: Right-hand side of 'instanceof' is not an object
//   TypeError: Right-hand side of 'instanceof' is not an object
//   TypeError: Right-hand side of 'instanceof' is not callable
//   TypeError: Function has non-object prototype 'undefined' in instanceof check
//   TypeError: Function has non-object prototype '1' in instanceof check
//   TypeError: number 1 is not a function
//   RangeError: toString() radix argument must be between 2 and 36
//   RangeError: toFixed() digits argument must be between 0 and 100
//   RangeError: toPrecision() argument must be between 1 and 100
//   RangeError: Invalid count value: -1
//   RangeError: Invalid count value: Infinity
//   RangeError: The normalization form should be one of NFC, NFD, NFKC, NFKD.
//   RangeError: Invalid code point -1
//   TypeError: Cannot convert undefined or null to object
//   RangeError: Invalid array length
//   RangeError: Invalid array length
//   RangeError: Invalid time value
//   URIError: URI malformed
//   SyntaxError: Expected property name or '}' in JSON at position 1
//   SyntaxError: Expected double-quoted property name in JSON at position 7
//   SyntaxError: Unexpected end of JSON input
//   SyntaxError: Expected ',' or ']' after array element in JSON at position 3
//   TypeError: Do not know how to serialize a BigInt
//   TypeError: Reduce of empty array with no initial value
//   RangeError: Invalid index : 1
//   SyntaxError: Invalid regular expression: /(/: Unterminated group
//   SyntaxError: Invalid flags supplied to RegExp constructor 'gg'
//   SyntaxError: Invalid flags supplied to RegExp constructor 'x'
//   RangeError: Invalid typed array length: -1
//   TypeError: Object.defineProperty called on non-object
//   TypeError: Property description must be an object: 1
//   TypeError: Object prototype may only be an Object or null: 1
//   TypeError: Object prototype may only be an Object or null: 1
//   TypeError: Object.setPrototypeOf called on null or undefined
//   TypeError: Cannot create proxy with a non-object as target or handler
//   TypeError: Reflect.get called on non-object
//   TypeError: Invalid value used as weak map key
//   TypeError: Invalid value used in weak set
//   TypeError: structuredClone.call.call is not a function
//   TypeError: Function.prototype.call.call is not a function
//   TypeError: Array.prototype.concat called on null or undefined
//   TypeError: String.prototype.at called on null or undefined
