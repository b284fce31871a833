// `break` has something to leave.
break;
// then:
// `continue` names a loop.
a: {
  for (;;) continue a;
}
// then:
// A label that is used is there.
for (;;) break nowhere;
// then:
// A function does not see the labels around it.
a: for (;;) {
  (() => {
    break a;
  })();
}
// then:
// A label is not nested in itself.
a: {
  a: {
  }
}
// then:
// A module does not return.
return 1;
// then:
// A function declaration is no branch of an `if` in strict code.
if (true) function f() {}
// then:
// Nor is a lexical declaration.
if (true) let x = 1;
// then:
// A function cannot be labelled in strict code.
a: function f() {}
