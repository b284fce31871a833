// Object spread and rest of long arrays, views and texts: keys, order, identity of what is assigned.
const list = Array.from({ length: 5000 }, (_, i) => i * 2);
list.named = 'own';
Object.defineProperty(list, 'hidden', { value: 1, enumerable: false });
Object.defineProperty(list, 'shown', { get() { return this === list; }, enumerable: true });
const symbol = Symbol('s');
list[symbol] = 'symbol';
const copy = { before: 1, ...list, after: 2 };
const keys = Object.keys(copy);
console.log(keys.length, keys.slice(0, 3).join(), keys.slice(-4).join(), copy[4999], copy.hidden, copy.shown, copy[symbol], Array.isArray(copy));
const holey = [];
holey.length = 6000;
holey[10] = 'a';
holey[5999] = 'b';
console.log(JSON.stringify({ ...holey }), Object.keys(holey).join(), Object.entries(holey).join());
const far = [];
far[2 ** 31] = 'far';
console.log(JSON.stringify({ ...far }), Object.keys(far).join());
const { 0: first, length, ...rest } = list;
console.log(first, length, Object.keys(rest).length, rest[1], rest.shown);
let others;
const given = ({ 1: others, ...others } = list);
console.log(given === list, Object.keys(others).length);
const bytes = { ...new Uint8Array(5000).fill(7) };
console.log(Object.keys(bytes).length, bytes[4999]);
const text = { ...'xy'.repeat(3000) };
console.log(Object.keys(text).length, text[0], text[5999]);
const { ...letters } = 'ab'.repeat(3000);
console.log(Object.keys(letters).length, letters[1]);
class Kind extends Array {}
console.log(Object.getPrototypeOf({ ...Kind.from(list) }) === Object.prototype, Object.keys(Object.assign({}, list)).length);

// expect:
//   5004 0,1,2 before,named,shown,after 9998 undefined true symbol false
//   {"10":"a","5999":"b"} 10,5999 10,a,5999,b
//   {"2147483648":"far"} 2147483648
//   0 5000 5001 2 true
//   true 5001
//   5000 7
//   6000 x y
//   6000 b
//   true 5002
