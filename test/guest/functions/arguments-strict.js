// `arguments` in strict code is unmapped, is absent from arrows, and follows the call, not the parameters.
function unmapped(a, b) {
  a = 'changed';
  arguments[1] = 'also';
  return [a, b, arguments[0], arguments[1], arguments.length].join();
}
console.log(unmapped(1, 2), unmapped(1), unmapped());
function arrows() {
  const f = () => arguments[0];
  const g = () => () => arguments.length;
  return [f('ignored'), g()(1, 2, 3)].join();
}
console.log(arrows('outer', 'x'));
function shape() {
  const d = Object.getOwnPropertyDescriptor(arguments, 'length');
  return [Object.prototype.toString.call(arguments), Array.isArray(arguments), d.writable, d.enumerable, Object.keys(arguments).join(), typeof arguments[Symbol.iterator]].join(' ');
}
console.log(shape('a', 'b'));
function callee() {
  try {
    return arguments.callee;
  } catch (e) {
    return e.name;
  }
}
console.log(callee());
function defaults(a = arguments.length, b = arguments[0], ...rest) {
  return [a, b, rest.length].join();
}
console.log(defaults(), defaults(undefined, undefined, 1, 2), defaults('x'));
function spreadIt() {
  return Math.max(...arguments);
}
console.log(spreadIt(1, 9, 4), spreadIt.apply(null, { length: 2, 0: 5, 1: 6 }), spreadIt.call(null, 3));
function loop() {
  let s = '';
  for (const a of arguments) s += a;
  for (let i = 0; i < arguments.length; i++) s += arguments[i];
  for (const k in arguments) s += k;
  return s;
}
console.log(loop('a', 'b'));
function del() {
  delete arguments[0];
  arguments.length = 5;
  return [0 in arguments, arguments.length, Array.from(arguments).length, Array.prototype.slice.call(arguments).length].join();
}
console.log(del(1, 2));
const o = {
  m() {
    return arguments.length;
  },
  get g() {
    return arguments.length;
  },
  set s(v) {
    this.n = arguments.length;
  },
  *gen() {
    yield arguments.length;
  },
  async am() {
    await null;
    return [...arguments].join('');
  },
};
o.s = 1;
console.log(o.m(1, 2), o.g, o.n, o.gen(1, 2, 3).next().value, await o.am('x', 'y'));
class C {
  field = (() => typeof this)();
  constructor() {
    this.n = arguments.length;
    this.f = () => arguments[0];
  }
  static s() {
    return arguments[0];
  }
}
console.log(new C(1, 2).n, new C('first').f(), C.s('static'), new C().field);
function inner() {
  function own() {
    return arguments.length;
  }
  return [own(1, 2), arguments.length].join();
}
console.log(inner('only'));
function escape() {
  return arguments;
}
const kept = escape(1, 2);
kept[5] = 'sparse';
console.log(kept.length, kept[5], kept[0], escape() === escape());
function lots() {
  let n = 0;
  for (let i = 0; i < arguments.length; i++) n += arguments[i];
  return n;
}
console.log(lots(...Array(3000).keys()));

// expect:
//   changed,2,1,also,2 changed,,1,also,1 changed,,,also,0
//   outer,2
//   [object Arguments] false true false 0,1 function
//   TypeError
//   0,,0 4,,2 x,x,0
//   9 6 3
//   abab01
//   false,5,5,5
//   2 0 1 3 xy
//   2 first static object
//   2,1
//   2 sparse 1 false
//   4498500
