// Completion records across awaits: return, break and continue through finally blocks that await.
const log = [];
const later = async (v) => {
  await null;
  log.push(v);
  return v;
};
async function f(mode) {
  for (let i = 0; i < 3; i++) {
    try {
      await later(`try ${i}`);
      if (mode === 'break') break;
      if (mode === 'continue') continue;
      if (mode === 'return') return await later('returning');
      if (mode === 'throw') throw await later('error');
    } catch (e) {
      await later(`catch ${e}`);
      if (i === 1) throw 'again';
    } finally {
      await later(`finally ${i}`);
    }
    await later(`end ${i}`);
  }
  return 'normal';
}
for (const mode of ['none', 'break', 'continue', 'return', 'throw']) {
  log.length = 0;
  const r = await f(mode).catch((e) => `rejected ${e}`);
  console.log(`${mode}: ${r} <- ${log.join(', ')}`);
}
async function overrides() {
  try {
    throw await Promise.resolve('lost');
  } finally {
    return await Promise.resolve('override');
  }
}
console.log(await overrides());
async function nested() {
  outer: for (const x of [1, 2, 3]) {
    try {
      for (const y of [10, 20]) {
        try {
          if (x === 2) continue outer;
          if (x === 3) break outer;
          await later(x * y);
        } finally {
          await later(`f${x}`);
        }
      }
    } finally {
      await later(`F${x}`);
    }
  }
  return 'out';
}
log.length = 0;
console.log(await nested(), log.join());

// expect:
//   none: normal <- try 0, finally 0, end 0, try 1, finally 1, end 1, try 2, finally 2, end 2
//   break: normal <- try 0, finally 0
//   continue: normal <- try 0, finally 0, try 1, finally 1, try 2, finally 2
//   return: returning <- try 0, returning, finally 0
//   throw: rejected again <- try 0, error, catch error, finally 0, end 0, try 1, error, catch error, finally 1
//   override
//   out 10,f1,20,f1,F1,f2,F2,f3,F3
