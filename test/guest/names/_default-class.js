export default class {
  static seen = this.name;
  m() {
    return this.constructor.name;
  }
}
