// var and function hoisting, functions in blocks of strict code, duplicates, conditional declarations.
console.log(typeof early, early(), typeof late, late);
function early() {
  return 'first';
}
var late = 1;
function f() {
  if (false) {
    var inside = 1;
  }
  for (var i = 0; i < 2; i++) var last = i;
  try {
    var t = 't';
    throw 1;
  } catch {
    var c = 'c';
  }
  return [inside, i, last, t, c].join();
}
console.log(f());
{
  console.log(blockFn());
  function blockFn() {
    return 'block function';
  }
}
console.log(typeof blockFn);
if (true) {
  function branch() {
    return 1;
  }
  console.log(branch());
}
console.log(typeof branch);
function g(a) {
  var a;
  var before = a;
  var a = 'var';
  return [before, a, typeof h, (() => { var h = 'inner'; return h; })()].join();
  function h() {}
}
console.log(g('param'));
function fnOverParam(p) {
  return typeof p;
  function p() {}
}
console.log(fnOverParam(1));
function last2() {
  return dup();
  function dup() {
    return 1;
  }
  function dup() {
    return 2;
  }
}
console.log(last2());
function argumentsVar() {
  var arguments2 = arguments;
  return arguments2.length;
}
console.log(argumentsVar(1, 2, 3));
switch (1) {
  case 0:
    function inSwitch() {
      return 'from case 0';
    }
  case 1:
    console.log(inSwitch());
}
var shared = 'a';
{
  const shared2 = shared;
  var shared = `${shared2}b`;
}
console.log(shared);
const unreachable = () => {
  return v;
  var v = 1;
};
console.log(unreachable());
label: {
  break label;
  var afterBreak = 1;
}
console.log(afterBreak);
function nested() {
  return inner();
  function inner() {
    return deepest() + value;
    function deepest() {
      return typeof value;
    }
  }
  var value;
}
console.log(nested());
console.log((function () { return typeof self; var self; })(), (function fe() { return typeof fe; })());

// expect:
//   function first undefined undefined
//   ,2,1,t,c
//   block function
//   undefined
//   1
//   undefined
//   param,var,function,inner
//   function
//   2
//   3
//   from case 0
//   ab
//   undefined
//   undefined
//   undefinedundefined
//   undefined function
