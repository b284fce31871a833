// for await: closes on break/return/throw, awaits return(), and closes nothing when the source itself fails.
const log = [];
const make = (name, { failAt = 0, sync = false, returnFails = false } = {}) => {
  let n = 0;
  const it = {
    next() {
      n++;
      if (n === failAt) throw new Error(`${name} failed`);
      return { value: sync ? Promise.resolve(n) : n, done: n > 3 };
    },
    return() {
      log.push(`${name} return`);
      if (returnFails) throw new Error('return failed');
      return Promise.resolve({ done: true }).finally(() => log.push(`${name} return settled`));
    },
  };
  return { [sync ? Symbol.iterator : Symbol.asyncIterator]: () => it };
};
const attempt = async (f) => {
  log.length = 0;
  const r = await f().catch((e) => (e.name === 'TypeError' ? e.name : `${e.name}: ${e.message}`));
  console.log(`${r} <- ${log.join(', ')}`);
};
await attempt(async () => {
  for await (const v of make('a')) if (v === 2) break;
  return 'broke';
});
await attempt(async () => {
  for await (const v of make('b')) return v;
});
await attempt(async () => {
  for await (const v of make('c')) throw new RangeError('body');
});
await attempt(async () => {
  for await (const v of make('d', { failAt: 2 })) log.push(v);
});
await attempt(async () => {
  for await (const v of make('e', { returnFails: true })) break;
});
await attempt(async () => {
  for await (const v of make('f', { returnFails: true })) throw new RangeError('body wins');
});
await attempt(async () => {
  for await (const v of make('g')) log.push(v);
  return 'ran out';
});
await attempt(async () => {
  outer: for await (const v of make('h')) {
    for await (const w of make('i')) {
      if (w === 2) continue outer;
      if (v === 2) break outer;
    }
  }
  return 'labels';
});
await attempt(async () => {
  for await (const { length } of [Promise.resolve('abc'), null]) log.push(length);
});
async function* own() {
  try {
    yield 1;
    yield 2;
  } finally {
    await null;
    log.push('own finally');
  }
}
await attempt(async () => {
  for await (const v of own()) {
    try {
      return `got ${v}`;
    } finally {
      log.push('body finally');
    }
  }
});

// expect:
//   broke <- a return, a return settled
//   1 <- b return, b return settled
//   RangeError: body <- c return, c return settled
//   Error: d failed <- 1
//   Error: return failed <- e return
//   RangeError: body wins <- f return
//   ran out <- 1, 2, 3
//   labels <- i return, i return settled, i return, i return settled, h return, h return settled
//   TypeError <- 3
//   got 1 <- body finally, own finally
