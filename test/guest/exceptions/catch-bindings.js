// Scope of catch parameters: patterns, shadowing, closures, var of the same name, optional binding.
const e = 'outer e';
try {
  throw 'thrown';
} catch (e) {
  console.log(e);
  {
    const e = 'block';
    console.log(e);
  }
  e = 'assigned';
  console.log(e);
}
console.log(e);
const fns = [];
for (const x of [1, 2, 3]) {
  try {
    throw { x, list: [x, x * 2] };
  } catch ({ x: got, list: [, second], missing = got + second }) {
    fns.push(() => [got, second, missing].join());
  }
}
console.log(fns.map((f) => f()).join(' '));
function hoists() {
  try {
    throw 'E';
  } catch (err) {
    var fromCatch = err;
    var later = () => err;
    err = 'changed';
  }
  return [fromCatch, later()].join();
}
console.log(hoists());
function varSame(err) {
  try {
    throw 'inner';
  } catch (err) {
    var err = 'written to the catch binding';
  }
  return err;
}
console.log(varSame('parameter'));
try {
  try {
    throw null;
  } catch ({ a }) {
    console.log('unreachable');
  }
} catch (err) {
  console.log(err.name);
}
try {
  throw [];
} catch ([u = 'default in a pattern']) {
  console.log(u);
}
try {
  throw 1;
} catch {
  console.log('no binding');
}
for (const value of [0, '', null, undefined, NaN, false, 1n, -0]) {
  try {
    throw value;
  } catch (x) {
    console.log(typeof x, String(x), Object.is(x, value));
  }
}
const rethrow = (n) => {
  try {
    if (n === 0) throw new Error('bottom');
    return rethrow(n - 1);
  } catch (err) {
    err.depth = (err.depth ?? 0) + 1;
    throw err;
  }
};
try {
  rethrow(5);
} catch (err) {
  console.log(err.message, err.depth);
}
try {
  const f = () => f2();
  const f2 = () => undefinedName;
  f();
} catch ({ name, constructor }) {
  console.log(name, constructor === ReferenceError);
}

// expect:
//   thrown
//   block
//   assigned
//   outer e
//   1,2,3 2,4,6 3,6,9
//   E,changed
//   parameter
//   TypeError
//   default in a pattern
//   no binding
//   number 0 true
//   string  true
//   object null true
//   undefined undefined true
//   number NaN true
//   boolean false true
//   bigint 1 true
//   number 0 true
//   bottom 6
//   ReferenceError true
