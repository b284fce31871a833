// Every form of export declaration; each name is exported once.
export const one = 1,
  two = 2;
export let { three, nested: { four }, ...others } = { three: 3, nested: { four: 4 }, five: 5 };
export var [six, , seven = 7, ...eights] = [6, 0, undefined, 8, 88];
export function fn() {
  return 'fn';
}
export async function asyncFn() {}
export function* gen() {}
export async function* asyncGen() {}
export class Klass {}
const local = 'local';
export { local as renamed, local as again, later as default };
export {};
let later = 'assigned later';
console.log(one + two + three + four + others.five + six + seven, eights.length, fn(), typeof Klass, later);
export { delayed };
var delayed = 'var';
// expect:
//   28 2 fn function assigned later
// exports: one two three four others six seven eights fn asyncFn gen asyncGen Klass renamed again default delayed
