// Order of continuations among async functions, promises, queueMicrotask.
const log = [];
const mark = (s) => log.push(s);
async function a() {
  mark('a1');
  await null;
  mark('a2');
  await b();
  mark('a3');
}
async function b() {
  mark('b1');
  await Promise.resolve();
  mark('b2');
  return 'b';
}
async function returnsPromise() {
  return Promise.resolve('rp');
}
async function returnsAwait() {
  return await Promise.resolve('ra');
}
const thenable = {
  then(resolve) {
    mark('then called');
    resolve('thenable');
  },
};
const done = Promise.all([
  a(),
  returnsPromise().then(mark),
  returnsAwait().then(mark),
  (async () => mark(await thenable))(),
  Promise.resolve().then(() => mark('t1')).then(() => mark('t2')).then(() => mark('t3')).then(() => mark('t4')),
]);
queueMicrotask(() => mark('qm'));
mark('sync end');
await done;
console.log(log.join(' '));
log.length = 0;
async function rejects() {
  try {
    await Promise.reject(new Error('no'));
  } catch (error) {
    mark(`caught ${error.message}`);
    return 'handled';
  } finally {
    mark('finally before');
    await null;
    mark('finally after');
  }
}
mark(await rejects());
async function noReturnAwait() {
  try {
    return Promise.reject(new Error('escapes'));
  } catch {
    return 'not caught';
  }
}
await noReturnAwait().catch((e) => mark(e.message));
async function yesReturnAwait() {
  try {
    return await Promise.reject(new Error('held'));
  } catch (e) {
    return `caught ${e.message}`;
  }
}
mark(await yesReturnAwait());
console.log(log.join(', '));

// expect:
//   a1 sync end a2 b1 then called t1 qm b2 ra thenable t2 a3 rp t3 t4
//   caught no, finally before, finally after, handled, escapes, caught held
