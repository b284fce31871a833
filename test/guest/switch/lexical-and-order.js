// Discriminant and cases: order, strictness, scopes shared by all cases, functions hoisted, default anywhere.
const log = [];
const c = (x) => (log.push(`case ${x}`), x);
const run = (value) => {
  switch ((log.push('value'), value)) {
    case c(1):
      log.push('one');
    case c(2):
      log.push('two');
      break;
    default:
      log.push('default');
    case c(3):
      log.push('three');
      return 'returned';
    case c(NaN):
      log.push('never');
  }
  return 'after';
};
for (const v of [1, 2, 3, 4, '1', NaN, -0]) {
  console.log(`${run(v)}: ${log.join()}`);
  log.length = 0;
}
const scope = (v) => {
  switch (v) {
    case 0:
      let x = 'x0';
      function f() {
        return typeof x === 'undefined' ? 'none' : x;
      }
      return f();
    case 1:
      x = 'x1';
      return f();
    case 2: {
      let x = 'own';
      return x + typeof f;
    }
    case 3:
      return (() => x)();
    case 4:
      class K {}
      return K.name;
    case 5:
      return new K();
    default:
      const y = 'const';
      return y;
  }
};
for (let v = 0; v < 7; v++) {
  try {
    console.log(v, scope(v));
  } catch (e) {
    console.log(v, e.name, e.message);
  }
}
const closures = [];
for (const v of [0, 1, 2]) {
  switch (v) {
    case v:
      let kept = v * 10;
      closures.push(() => kept++);
  }
}
console.log(closures.map((f) => `${f()}${f()}`).join());
switch (3) {
}
switch (log.push('only evaluated')) {
  default:
}
switch (true) {
  case 'a'.length > 1:
    log.push('no');
    break;
  case 'a'.length === 1:
    log.push('guard');
}
const nested = (a, b) => {
  switch (a) {
    case 1:
      switch (b) {
        case 1:
          return '11';
        case 2:
          break;
        default:
          return '1x';
      }
      return '12';
    case 2:
      for (const i of [1, 2, 3]) {
        switch (i) {
          case 2:
            continue;
          case 3:
            break;
          default:
            log.push(`i${i}`);
        }
      }
  }
  return 'end';
};
console.log(nested(1, 1), nested(1, 2), nested(1, 3), nested(2), log.join());
const throwing = () => {
  switch (1) {
    case (() => { throw new Error('case'); })():
    default:
      return 'never';
  }
};
try {
  throwing();
} catch (e) {
  console.log(e.message);
}

// expect:
//   after: value,case 1,one,two
//   after: value,case 1,case 2,two
//   returned: value,case 1,case 2,case 3,three
//   returned: value,case 1,case 2,case 3,case NaN,default,three
//   returned: value,case 1,case 2,case 3,case NaN,default,three
//   returned: value,case 1,case 2,case 3,case NaN,default,three
//   returned: value,case 1,case 2,case 3,case NaN,default,three
//   0 x0
//   1 ReferenceError Cannot access 'x' before initialization
//   2 ownfunction
//   3 ReferenceError Cannot access 'x' before initialization
//   4 K
//   5 ReferenceError Cannot access 'K' before initialization
//   6 const
//   01,1011,2021
//   11 12 1x end only evaluated,guard,i1
//   case
