// Labels on blocks, ifs, switches, tries and loops; same names in sequence and in functions.
const log = [];
block: {
  log.push('in');
  if (log.length) break block;
  log.push('never');
}
outer: for (let i = 0; i < 3; i++) {
  inner: for (let j = 0; j < 3; j++) {
    if (j === 1) continue inner;
    if (i === 1) continue outer;
    if (i === 2 && j === 2) break outer;
    log.push(`${i}${j}`);
  }
  log.push(`end ${i}`);
}
sw: switch (1) {
  case 1:
    for (;;) {
      break sw;
    }
  default:
    log.push('never');
}
t: try {
  log.push('try');
  break t;
} finally {
  log.push('finally');
}
f: try {
  throw 0;
} catch {
  break f;
} finally {
  log.push('finally 2');
}
cond: if (true) {
  if (log.length > 2) break cond;
  log.push('never');
} else {
  log.push('never');
}
same: {
  break same;
}
same: for (;;) {
  (() => {
    same: for (;;) {
      break same;
    }
    log.push('inner function label');
  })();
  break same;
}
a: b: c: while (true) {
  if (log.at(-1) !== 'again') {
    log.push('again');
    continue b;
  }
  break c;
}
x: {
  y: {
    z: {
      if (log.length) break y;
    }
    log.push('never');
  }
  log.push('after y');
  if (log.length) break x;
}
const yieldLabel = (v) => {

  done: do {
    if (v) continue done;
    return 'zero';
  } while (false);
  return 'continued do-while';
};
console.log(log.join(' '), yieldLabel(1), yieldLabel(0));
async: for (const of of [1]) {
  of: {
    get: set: break of;
  }
  continue async;
}

// expect:
//   in 00 02 end 0 20 try finally finally 2 inner function label again after y continued do-while zero
