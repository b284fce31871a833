'use strict';
'use nothing known';
"use asm";
// Directives are strings without effect here; comments stand anywhere between tokens.
const f = function () {
  'use strict';
  'another directive';
  return this === undefined;
};
const g = () => {
  "use strict";
  return 'g';
};
class K {
  m() {
    'use strict';
    return 'm';
  }
}
console.log(f(), g(), new K().m());
'just a string';
`just a template`;
'use strict'.length;
('use strict');
console /* a */ . /* b */ log /* c */ ( /* d */ 'comments' /* e */ , /* f */ 1 /* g */ ) /* h */ ; // i
const /**/ a /**/ = /**/ 1 /**/ + /**/ 2 /**/ ;
/* multi
   line */ const b = /* inline */ a /* * / not the end */ * 2;
console.log(a, b, /* trailing */);
// console.log('commented out') /*
console.log('after a line comment with an opening');
/* // nested line comment */ console.log('after');
/***/ console.log('stars'); /****/
/**
 * @returns {never}
 */
function /* name */ documented /* params */ ( /* none */ ) /* body */ { /* empty */ return /* value */ 5 /* end */ ; }
console.log(documented());
const url = 'http://example.com/*not a comment*/'; // comment
const re = /\/\*[^*]*\*\//; /* comment after a regexp */
console.log(url.length, re.test('/* x */'), `//${/* in a substitution */ 1}/*${1 // line comment
}*/`);
if (a) /* c */ { /* c */ } /* c */ else /* c */ { }
for (/* c */ let i /* c */ = 0 /* c */ ; /* c */ i < 1 /* c */ ; /* c */ i++ /* c */ ) /* c */ console.log('loop');
const o = { /* c */ a /* c */ : /* c */ 1 /* c */ , /* c */ get /* c */ b /* c */ ( /* c */ ) { return 2; }, async /* c */ c() {}, async * /* c */ d() {}, [ /* c */ 'e' /* c */ ]: 3 };
console.log(Object.keys(o).join(), o /* c */ ?. /* c */ a, o[/* c */ 'b'], /* c */ ( /* c */ (x) /* c */ => /* c */ x /* c */ )(4));
const t = String.raw /* between tag and template */ `raw\n`;
console.log(t.length, a /* c */ ? /* c */ 'yes' /* c */ : /* c */ 'no', - /* c */ a, typeof /* c */ a, new /* c */ K /* c */ ( /* c */ ).m());
//# sourceMappingURL=data:application/json;base64,e30=
//# sourceURL=nowhere.js
// @ts-nocheck
/* istanbul ignore next */ /*! keep */ /*#__PURE__*/ console.log('annotations');
export {}; // end

// expect:
//   true g m
//   comments 1
//   3 6
//   after a line comment with an opening
//   after
//   stars
//   5
//   35 true //1/*1*/
//   loop
//   a,b,c,d,e 1 2 4
//   5 yes -3 number m
//   annotations
