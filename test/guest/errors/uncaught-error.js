// A module that throws: what it printed before stays, the error reaches the importer.
console.log('before');
class Custom extends Error {
  name = 'Custom';
}
const fail = (depth) => {
  if (depth === 0) throw new Custom(`failed with ${[1, 2].join('+')}`);
  return fail(depth - 1);
};
try {
  fail(3);
} finally {
  console.log('finally at top level');
}
console.log('never');
// expect:
//   before
//   finally at top level
// throws: Custom: failed with 1+2
