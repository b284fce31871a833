// switch: strict comparison, evaluation order of cases, default in the middle, fallthrough, lexical scope.
const log = [];
const t = (v) => (log.push(v), v);
const s = (v) => {
  log.length = 0;
  const out = [];
  switch (t(v)) {
    case t(1):
      out.push('one');
    case t(2):
      out.push('two');
      break;
    default:
      out.push('default');
    case t(3):
      out.push('three');
      break;
    case t(4):
      out.push('four');
  }
  return `${out.join('+')} [${log.join()}]`;
};
for (const v of [1, 2, 3, 4, 5, '1']) console.log(s(v));
switch (NaN) {
  case NaN:
    console.log('never');
    break;
  case 0:
  default:
    console.log('NaN matches nothing');
}
switch (-0) {
  case 0:
    console.log('-0 === 0');
}
switch (true) {
  case 1 > 2:
    console.log('never');
    break;
  case 2 > 1:
    console.log('condition');
}
switch (1) {
}
switch (t('only evaluated')) {
  default:
}
console.log(log.at(-1));
const ret = (v) => {
  switch (typeof v) {
    case 'number':
      return 'n';
    case 'string': {
      const inner = v.length;
      return inner;
    }
    case 'object':
      if (v === null) return 'null';
      break;
    default:
      return '?';
  }
  return 'object';
};
console.log([1, 'abc', null, {}, 1n].map(ret).join());
const fns = [];
for (const k of [0, 1, 2]) {
  switch (k) {
    case 0:
      let shared = 'zero';
      fns.push(() => shared);
      break;
    case 1:
      try {
        shared = 'dead zone';
      } catch (e) {
        fns.push(() => e.name);
      }
      break;
    default:
      continue;
  }
}
console.log(fns.map((f) => f()).join());
let loops = 0;
for (;;) {
  switch (loops++) {
    case 0:
      continue;
    case 1:
      break;
    case 2: {
      if (loops) break;
    }
    default:
      loops += 100;
  }
  if (loops > 2) break;
}
console.log(loops);
const nested = (a, b) => {
  switch (a) {
    case 1:
      switch (b) {
        case 1:
          return '11';
        default:
          break;
      }
      return '1x';
    case 2:
      for (const q of [1, 2, 3]) {
        if (q === b) break;
        if (q === 3) return '23';
      }
    default:
      return 'fell';
  }
};
console.log(nested(1, 1), nested(1, 2), nested(2, 2), nested(2, 9), nested(3));
const objects = [{}, {}];
switch (objects[1]) {
  case objects[0]:
    console.log('first');
    break;
  case objects[1]:
    console.log('second');
}

// expect:
//   one+two [1,1]
//   two [2,1,2]
//   three [3,1,2,3]
//   four [4,1,2,3,4]
//   default+three [5,1,2,3,4]
//   default+three [1,1,2,3,4]
//   NaN matches nothing
//   -0 === 0
//   condition
//   only evaluated
//   n,3,null,object,?
//   zero,ReferenceError
//   3
//   11 1x fell 23 fell
//   second
