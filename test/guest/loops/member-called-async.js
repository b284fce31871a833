// A property called `async` may be what a loop assigns to. V8 wants it in parentheses, which are not part of the tree.
const o = {};
for ((o.async) of [1, 2]) console.log(o.async);
for (o['async'] of [3]) console.log(o.async);
for (o.async in { key: 1 }) console.log(o.async);
let async;
for ((async) of [4]) console.log(async);
class C {
  #async = 0;
  run() {
    for ((this.#async) of [5]) console.log(this.#async);
  }
}
new C().run();

// expect:
//   1
//   2
//   3
//   key
//   4
//   5
