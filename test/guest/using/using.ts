// Explicit resource management: order, errors, null, scopes of every kind.
const log: string[] = [];
const res = (name: string, fail = false) => ({
  name,
  [Symbol.dispose]() {
    log.push(`dispose ${name}`);
    if (fail) throw new Error(`dispose ${name} failed`);
  },
});
{
  using a = res('a');
  using b = res('b'), c = res('c');
  using nothing = null;
  using nothing2 = undefined;
  log.push(`body ${a.name}${b.name}${c.name} ${nothing} ${nothing2}`);
}
console.log(log.splice(0).join(', '));
function f(mode: string): string {
  using r = res('r');
  if (mode === 'return') return `value ${log.push('returning')}`;
  if (mode === 'throw') throw new Error('body');
  return 'end';
}
console.log(f('return'), f('end'), log.splice(0).join(', '));
try {
  f('throw');
} catch (e) {
  console.log((e as Error).message, log.splice(0).join(', '));
}
for (using x of [res('x1'), res('x2'), res('x3')]) {
  if (x.name === 'x1') continue;
  log.push(`in ${x.name}`);
  if (x.name === 'x2') break;
}
console.log(log.splice(0).join(', '));
{
  using y = res('y'), i = { n: 0, [Symbol.dispose]() { log.push(`dispose counter at ${this.n}`); } };
  for (; i.n < 1500; i.n++) {
    using each = { [Symbol.dispose]: () => void (i.n % 500 === 0 && log.push(`${y.name}${i.n}`)) };
  }
}
console.log(log.splice(0).join(', '));
try {
  using p = res('p', true);
  using q = res('q', true);
  throw new Error('body error');
} catch (e) {
  const parts: string[] = [];
  let current = e as { name: string; error?: Error; suppressed?: Error };
  while (current.name === 'SuppressedError') {
    parts.push((current.error as Error).message);
    current = current.suppressed as never;
  }
  console.log(parts.join(' > '), '>', (current as unknown as Error).message, log.splice(0).join(', '));
}
try {
  using bad = {} as Disposable;
  log.push('never');
} catch (e) {
  console.log((e as Error).name, log.length);
}
function* g() {
  using r = res('gen');
  yield 1;
  yield 2;
}
for (const v of g()) if (v === 1) break;
console.log(log.splice(0).join(', '));
switch (1 as number) {
  case 1: {
    using s = res('switch');
    log.push('case');
    break;
  }
  default:
    log.push('never');
}
console.log(log.splice(0).join(', '));
const using = 'still an identifier';
console.log(using);

// expect:
//   body abc null undefined, dispose c, dispose b, dispose a
//   value 1 end returning, dispose r, dispose r
//   body dispose r
//   dispose x1, in x2, dispose x2
//   y0, y500, y1000, dispose counter at 1500, dispose y
//   dispose p failed > dispose q failed > body error dispose q, dispose p
//   TypeError 0
//   dispose gen
//   case, dispose switch
//   still an identifier
