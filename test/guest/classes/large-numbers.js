// A number that a constructor of the guest's own takes is no size, however large.
class Stamp {
  constructor(seconds) {
    this.seconds = seconds;
  }
}
class Later extends Stamp {
  constructor(seconds) {
    super(seconds);
  }
}
const classes = { Stamp, Later };
console.log(new Stamp(1_700_000_000).seconds, new Later(4_294_967_295).seconds, new classes.Later(2 ** 32).seconds);
console.log(new Number(4294967295).valueOf(), new Array(new Number(4294967295)).length, new Set([2 ** 31]).size);
class List extends Array {}
const none = new List(4_294_967_295);
console.log(none.length, Reflect.construct(Stamp, [3e9]).seconds);
// expect:
//   1700000000 4294967295 4294967296
//   4294967295 1 1
//   4294967295 3000000000
