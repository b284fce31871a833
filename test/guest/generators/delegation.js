// yield* passes next/return/throw values along, returns the inner value, and closes what lacks throw.
const log = [];
function* inner() {
  try {
    const a = yield 1;
    log.push(`inner got ${a}`);
    const b = yield 2;
    log.push(`inner got ${b}`);
    return 'inner result';
  } catch (error) {
    log.push(`inner caught ${error}`);
    yield 'recovered';
    return 'after catch';
  } finally {
    log.push('inner finally');
  }
}
function* outer() {
  const r = yield* inner();
  log.push(`outer got ${r}`);
  return yield* 'xy';
}
const show = (r) => `${r.value}/${r.done}`;
let it = outer();
console.log([it.next('lost'), it.next('A'), it.next('B'), it.next(), it.next()].map(show).join(' '), log.join(', '));
log.length = 0;
it = outer();
it.next();
console.log([it.throw('T'), it.next(), it.return('R')].map(show).join(' '), log.join(', '));
log.length = 0;
it = outer();
it.next();
console.log(show(it.return('R')), log.join(', '));
log.length = 0;
const custom = {
  [Symbol.iterator]: () => ({
    next: (v) => (log.push(`next ${v}`), { value: 'raw', done: false, extra: 'kept' }),
    return: (v) => (log.push(`return ${v}`), { value: 'returned', done: true }),
  }),
};
function* delegate() {
  try {
    yield* custom;
  } catch (error) {
    log.push(error.name);
    yield 'caught';
  }
}
it = delegate();
console.log(it.next('first').extra, it.next('second').value, it.throw('no throw method').value, log.join(', '));
it = delegate();
it.next();
console.log(show(it.return('bye')), log.at(-1));
function* tree(n) {
  if (n === 0) return;
  yield* tree(n - 1);
  yield n;
  yield* tree(n - 1);
}
console.log([...tree(4)].join(''));
function* yieldPrecedence() {
  const x = yield yield yield 1;
  return [x, (yield) + 1, ...(yield [2]), `t${yield}`];
}
it = yieldPrecedence();
for (const v of [0, 1, 2, 3, 4, [5], 6]) console.log(JSON.stringify(it.next(v)));

// expect:
//   1/false 2/false x/false y/false undefined/true inner got A, inner got B, inner finally, outer got inner result
//   recovered/false x/false R/true inner caught T, inner finally, outer got after catch
//   R/true inner finally
//   kept raw caught next undefined, next second, return undefined, TypeError
//   returned/true return bye
//   121312141213121
//   {"value":1,"done":false}
//   {"value":1,"done":false}
//   {"value":2,"done":false}
//   {"done":false}
//   {"value":[2],"done":false}
//   {"done":false}
//   {"value":[3,5,5,"t6"],"done":true}
