// A name that is declared twice is an error of the second evaluation; what was there stays usable.
let once = 1;
console.log('first', once);
// then:
console.log('never');
let once = 2;
// expect:
//   first 1
// throws: SyntaxError
