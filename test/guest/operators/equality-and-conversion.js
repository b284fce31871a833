// Loose and strict equality, relational comparison, conversions by operators, typeof and instanceof.
const values = { undefined, null: null, true: true, false: false, zero: 0, minusZero: -0, one: 1, NaN, empty: '', s0: '0', s1: '1', space: ' ', abc: 'abc', arr: [], arr0: [0], obj: {}, big1: 1n, big0: 0n };
const names = Object.keys(values);
const table = (f) => names.map((a) => names.filter((b) => f(values[a], values[b])).length).join();
console.log(table((a, b) => a == b), table((a, b) => a === b), table(Object.is));
console.log(table((a, b) => a != b), table((a, b) => a !== b));
console.log(table((a, b) => a < b), table((a, b) => a <= b), table((a, b) => a > b), table((a, b) => a >= b));
console.log(names.filter((a) => values[a] == null).join(), names.filter((a) => values[a] == false).join(), names.filter((a) => !values[a]).join());
console.log(names.map((a) => typeof values[a]).join(), names.map((a) => `${values[a]}`).join('|'));
console.log(names.filter((a) => typeof values[a] !== 'bigint').map((a) => +values[a]).join(), names.filter((a) => typeof values[a] !== 'bigint').map((a) => values[a] | 0).join());
console.log(names.map((a) => values[a] + '').join('|'), names.filter((a) => typeof values[a] !== 'bigint').map((a) => values[a] + 1).join('|'), names.map((a) => JSON.stringify(typeof values[a] === 'bigint' ? 0 : values[a])).join());
const hints = [];
const o = { [Symbol.toPrimitive]: (h) => (hints.push(h), h === 'number' ? 7 : h === 'string' ? 's' : 'd') };
console.log(+o, o * 2, o + 1, `${o}`, o == 'd', o < 8, o > '6', { s: 'key' }[o], Math.max(o), [o].join(), String(o), Number(o), ++{ o }.o, -o, ~o, o ** 2, o | 0, 1n < o, hints.join());
const vo = { valueOf: () => 42, toString: () => 'str' };
const ts = { valueOf: () => ({}), toString: () => '5' };
console.log(vo + '', `${vo}`, vo * 1, vo == 42, vo == 'str', ts + 1, ts * 2, [vo] + '', { str: 1 }[vo], vo > 41, [1, 2] == '1,2', [[]] == '', new String('a') == 'a', new String('a') == new String('a'));
console.log(0.1 + 0.2 === 0.3, 9007199254740993, 0 === -0, NaN != NaN, null == 0, null >= 0, undefined == null, undefined >= null, 'b' > 'a', 'B' > 'a', '10' < '9', '10' < 9, 'a' < 1);
console.log(1 / (0 * -1), Object.is(-0, 0 * -1), Math.sign(-0) === 0, 1 / -0 < 0, -0 + -0 === 0, (-0).toString(), `${-0}`, JSON.stringify(-0), [-0].includes(0), Object.is([-0][0], -0));
console.log(5 % -3, -5 % 3, 5.5 % 2, -0 % 5, 1 % 0, Infinity % 5, 5 % Infinity, 2 ** 53 + 1, 2 ** 1024, 2 ** -1075, (-8) ** (1 / 3), NaN ** 0, 1 ** Infinity);
console.log(1 << 31, 1 << 32, 1 << -1, -1 >>> 0, -1 >> 31, 2 ** 32 >> 0, 2 ** 31 | 0, ~~-3.7, ~~(2 ** 31), 3.9 ^ 0, '8' >> '1', null << 1, [4] & 6, 0xffffffff & -1, 1e21 | 0, NaN | 0);
console.log(void 'x' === undefined, typeof undeclared, typeof null, typeof (() => {}), typeof class {}, typeof Symbol(), typeof 1n, typeof new Boolean(false), !!new Boolean(false), typeof function* () {});
class A {}
class B extends A {}
console.log(new B() instanceof A, new A() instanceof B, B instanceof Function, Object.create(null) instanceof Object, A.prototype.isPrototypeOf(new B()), (() => {}) instanceof Object, 5 instanceof Number, Object.create(B.prototype) instanceof A);

// expect:
//   2,2,4,9,9,9,4,0,6,6,4,5,1,6,6,1,4,9 1,1,1,1,2,2,1,0,1,1,1,1,1,1,1,1,1,1 1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1
//   16,16,14,9,9,9,14,18,12,12,14,13,17,12,12,17,14,9 17,17,17,17,16,16,17,18,17,17,17,17,17,17,17,17,17,17
//   0,4,0,4,4,4,0,0,9,6,2,8,0,9,6,1,0,4 0,14,4,14,14,14,4,0,16,13,6,14,1,16,13,2,4,14 0,0,10,0,0,0,10,0,0,3,10,2,7,0,3,6,10,0 0,10,14,10,10,10,14,0,7,10,14,8,8,7,10,7,14,10
//   undefined,null false,zero,minusZero,empty,s0,space,arr,arr0,big0 undefined,null,false,zero,minusZero,NaN,empty,big0
//   undefined,object,boolean,boolean,number,number,number,number,string,string,string,string,string,object,object,object,bigint,bigint undefined|null|true|false|0|0|1|NaN||0|1| |abc||0|[object Object]|1|0
//   NaN,0,1,0,0,0,1,NaN,0,0,1,0,NaN,0,0,NaN 0,0,1,0,0,0,1,0,0,0,1,0,0,0,0,0
//   undefined|null|true|false|0|0|1|NaN||0|1| |abc||0|[object Object]|1|0 NaN|1|2|1|1|1|2|NaN|1|01|11| 1|abc1|1|01|[object Object]1 ,null,true,false,0,0,1,null,"","0","1"," ","abc",[],[0],{},0,0
//   7 14 d1 s true true true key 7 s s 7 8 -7 -8 49 7 true number,number,default,string,default,number,number,string,number,string,string,number,number,number,number,number,number,number
//   42 str 42 true false 51 10 str 1 true true true true false
//   false 9007199254740992 true true false true true false true false true false false
//   -Infinity true true true true 0 0 0 true true
//   2 -2 1.5 0 NaN NaN 5 9007199254740992 Infinity 0 NaN 1 NaN
//   -2147483648 1 -2147483648 4294967295 -1 0 -2147483648 -3 -2147483648 3 4 0 4 -1 -559939584 0
//   true undefined object function function symbol bigint object true function
//   true false true false true true false true
