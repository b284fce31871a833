// Every kind of white space and line terminator separates tokens.
const a	=1,b = 2　;﻿
let c = a let d = b console.log(a, b, c, d)
const f = () => {
  return   5;
};
console.log(f());
const s = "  ";
console.log(s.length, s.charCodeAt(0), ` `.charCodeAt(0), JSON.stringify(`a\
`));
// a comment ends at U+2028 console.log("after comment");
/* a block comment with U+2028  holds a line break */ let e = 1 /* */ let g = 2
console.log(e, g, " ﻿ ".trim() === "", /^\s+$/.test(" ﻿ 　"));
const crlf = `one
two
three`;
console.log(crlf.length, crlf.includes("\r"), String.raw`x
y`.length);
const cont = "a\
b\ c";
console.log(cont);
if (a) console.log("no-break space") ;[1].forEach((x) => console.log(x));

// expect:
//   1 2 1 2
//   undefined
//   2 8232 8232 "a"
//   after comment
//   1 2 true true
//   13 false 3
//   abc
//   no-break space
//   1
