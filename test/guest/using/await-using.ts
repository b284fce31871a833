// await using: asynchronous disposal in reverse order, fallback to dispose, loops and errors.
const log: string[] = [];
const res = (name: string) => ({
  name,
  async [Symbol.asyncDispose]() {
    log.push(`start ${name}`);
    await null;
    log.push(`end ${name}`);
  },
});
const sync = (name: string) => ({ name, [Symbol.dispose]: () => void log.push(`sync ${name}`) });
async function f(fail: boolean) {
  await using a = res('a');
  await using b = sync('b');
  using c = sync('c');
  await using none = null;
  log.push(`body ${a.name}${b.name}${c.name}${none}`);
  if (fail) throw new Error('failed');
  return 'value';
}
console.log(await f(false), log.splice(0).join(', '));
console.log(await f(true).catch((e: Error) => e.message), log.splice(0).join(', '));
for (await using x of [res('x1'), res('x2')]) {
  log.push(x.name);
  if (x.name === 'x2') break;
}
console.log(log.splice(0).join(', '));
async function* source() {
  await using held = res('held');
  yield held.name;
  yield 'never';
}
for await (const v of source()) {
  log.push(v);
  break;
}
console.log(log.splice(0).join(', '));
const rejecting = { [Symbol.asyncDispose]: () => Promise.reject(new RangeError('disposal')) };
try {
  await using r = rejecting;
  log.push('used');
} catch (e) {
  console.log((e as Error).name, log.splice(0).join());
}
try {
  await using r = rejecting;
  throw new Error('first');
} catch (e) {
  const s = e as SuppressedError;
  console.log(s.name, s.error.message, s.suppressed.message);
}
{
  await using top = res('top');
  log.push('top-level block');
}
console.log(log.splice(0).join(', '));

// expect:
//   value body abcnull, sync c, sync b, start a, end a
//   failed body abcnull, sync c, sync b, start a, end a
//   x1, start x1, end x1, x2, start x2, end x2
//   held, start held, end held
//   RangeError used
//   SuppressedError disposal first
//   top-level block, start top, end top
