// A jump through several finally blocks runs each of them, in order, and a jump in finally replaces the first.
const log = [];
outer: for (const i of [1, 2, 3]) {
  try {
    middle: for (const j of [1, 2]) {
      try {
        try {
          if (i === 1) continue outer;
          if (i === 2) break middle;
          break outer;
        } finally {
          log.push(`a${i}${j}`);
        }
      } finally {
        log.push(`b${i}${j}`);
      }
    }
    log.push(`m${i}`);
  } finally {
    log.push(`c${i}`);
  }
  log.push(`e${i}`);
}
console.log(log.join(' '));
log.length = 0;
const f = () => {
  l: try {
    return 'returned';
  } finally {
    log.push('leaving by label');
    break l;
  }
  return 'after label';
};
console.log(f(), log.join());
log.length = 0;
const g = () => {
  l: {
    try {
      throw new Error('lost');
    } finally {
      break l;
    }
  }
  return 'no error';
};
console.log(g());
const h = () => {
  out: for (let i = 0; i < 3; i++) {
    try {
      try {
        return i;
      } finally {
        log.push(`inner ${i}`);
        if (i < 2) continue out;
      }
    } finally {
      log.push(`outer ${i}`);
    }
  }
};
console.log(h(), log.join());
log.length = 0;
const k = () => {
  for (const x of [1, 2, 3]) {
    a: try {
      b: try {
        if (x === 1) break a;
        if (x === 2) break b;
        return `x${x}`;
      } finally {
        log.push(`b${x}`);
      }
      log.push(`between ${x}`);
    } finally {
      log.push(`a${x}`);
    }
  }
};
console.log(k(), log.join());
log.length = 0;
function* gen() {
  l: for (;;) {
    try {
      yield 1;
      continue l;
    } finally {
      log.push('gen finally');
      if (log.length > 2) break l;
    }
  }
  return 'gen end';
}
const it = gen();
console.log([it.next(), it.next(), it.return('r'), it.next(), it.next()].map((r) => `${r.value}/${r.done}`).join(' '));

// expect:
//   a11 b11 c1 a21 b21 m2 c2 e2 a31 b31 c3
//   after label leaving by label
//   no error
//   2 inner 0,outer 0,inner 1,outer 1,inner 2,outer 2
//   x3 b1,a1,b2,between 2,a2,b3,a3
//   1/false 1/false r/true undefined/true undefined/true
