#!/usr/bin/env something --with arguments
// A hashbang line at the very start is a comment.
const here = 1;
console.log('ran', here);

// expect:
//   ran 1
