export default class Stamp {
  handle() {
    return { status: 204 };
  }
}
