// Legacy octal literals do not exist in strict code.
console.log(010);
// then:
// Nor do octal escapes in strings.
console.log('\01');
// then:
// Nor, in any code, in untagged templates.
console.log(`\01`);
// then:
// A regular expression's flags are known and distinct.
console.log(/a/gg);
// then:
// A regular expression's pattern is checked with the program.
console.log(() => /(/);
// then:
// A template ends.
console.log(`abc);
// then:
// A string ends on its line.
console.log('abc
');
// then:
// A number does not touch a name.
console.log(3in [1]);
// then:
// Separators stand between digits, once.
console.log(1__0);
// then:
// A BigInt has no fraction.
console.log(1.5n);
// then:
// A module has no HTML-like comments.
let x = 1;
<!-- x
console.log(x);
// then:
// Nor their end at the start of a line.
let x = 1;
--> x
