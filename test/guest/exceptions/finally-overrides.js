// What finally replaces: return, throw, break and continue, nested, with and without a completion of its own.
const log = [];
const run = (f) => {
  log.length = 0;
  let r;
  try {
    r = `returned ${f()}`;
  } catch (e) {
    r = `threw ${e}`;
  }
  console.log(`${r} [${log.join()}]`);
};
run(() => {
  try {
    return log.push('try');
  } finally {
    log.push('finally');
  }
});
run(() => {
  try {
    return 1;
  } finally {
    return 2;
  }
});
run(() => {
  try {
    throw 1;
  } finally {
    return 2;
  }
});
run(() => {
  try {
    return 1;
  } finally {
    throw 2;
  }
});
run(() => {
  try {
    throw 1;
  } catch (e) {
    throw e + 1;
  } finally {
    throw 3;
  }
});
run(() => {
  try {
    throw 1;
  } catch (e) {
    return `c${e}`;
  } finally {
    log.push('f');
  }
});
run(() => {
  try {
    try {
      throw 'inner';
    } finally {
      log.push('f1');
    }
  } catch (e) {
    log.push(e);
    try {
      throw 'second';
    } catch ({ length }) {
      return length;
    } finally {
      log.push('f2');
    }
  } finally {
    log.push('f3');
  }
});
run(() => {
  for (const x of [1, 2]) {
    try {
      throw x;
    } catch (e) {
      if (e === 1) continue;
      return e;
    } finally {
      log.push(x);
    }
  }
});
run(() => {
  do {
    try {
      return 'lost';
    } finally {
      break;
    }
  } while (true);
  return 'after';
});
run(() => {
  try {
    return (() => {
      try {
        return log.push('a');
      } finally {
        log.push('b');
      }
    })();
  } finally {
    try {
      throw 0;
    } catch {
      log.push('c');
    }
  }
});
run(() => {
  try {
    return { toString: () => `${log}` };
  } finally {
    log.push('late');
  }
});
run(() => {
  while (true) {
    try {
      try {
        break;
      } finally {
        throw 'from finally';
      }
    } catch (e) {
      log.push(e);
    }
    return 'end';
  }
});

// expect:
//   returned 1 [try,finally]
//   returned 2 []
//   returned 2 []
//   threw 2 []
//   threw 3 []
//   returned c1 [f]
//   returned 6 [f1,inner,f2,f3]
//   returned 2 [1,2]
//   returned after []
//   returned 1 [a,b,c]
//   returned late [late]
//   returned end [from finally]
