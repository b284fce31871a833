// Names of default exports and of functions in export position, seen through the module's own bindings.
export default class {
  static who = this.name;
  static field = () => {};
  m() {
    return this.constructor.name;
  }
}
export const arrow = () => {};
export function declared() {}
export const { picked = () => {} } = {};
export let later;
later = () => {};
export { later as renamed };
console.log(arrow.name, declared.name, picked.name, later.name);
// expect:
//   arrow declared picked later
// exports: default arrow declared picked later renamed
