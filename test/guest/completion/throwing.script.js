// What an evaluation did before it threw stays done, and the error is the guest's own.
var steps = [];
steps.push('before');
console.log(steps.join());
function fail(n) {
  if (n === 0) throw new RangeError(`bottom after ${steps.length}`);
  return fail(n - 1);
}
fail(3);
// expect:
//   before
// throws: RangeError: bottom after 1
