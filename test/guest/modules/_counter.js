export let count = 0;
export function increment(by = 1) {
  count += by;
}
export let value = 'old value';
export let fn = () => 'old function';
export const list = [1, 2, 3];
export function replace(v) {
  value = v;
  fn = () => `function after ${value}`;
}
export let Later;
export function setLater() {
  Later = class {
    ok = 'constructed';
  };
}
export function who() {
  return this;
}
let d = 'default at export';
export default d;
d = 'changed afterwards';
