// Which parts of a loop's head run when it is left, continued or fails.
const log = [];
const t = (x, v) => (log.push(x), v);
const flush = (title) => { console.log(`${title}: ${log.join()}`); log.length = 0; };
for (let i = t('init', 0); t('test', i < 2); t('update', i++)) log.push(`body${i}`);
flush('plain');
for (let i = 0; t('test', true); t('update', i++)) { if (i === 1) break; }
flush('break');
for (let i = 0; t('test', i < 2); t('update', i++)) { continue; }
flush('continue');
for (let i = 0; t('test', i < 3); t('update', (i += 2))) { try { continue; } finally { log.push('f'); } }
flush('continue through finally');
try { for (let i = 0; t('test', true); t('update')) throw 0; } catch { log.push('caught'); }
flush('throw');
try { for (let i = 0; t('test', true); (() => { throw t('update'); })()) log.push('body'); } catch { log.push('caught'); }
flush('update throws');
for (;;) { if (log.push('x') > 2) break; }
flush('empty head');
for (var v = 0, w = t('w', 5); v < w; v += 2, w--) log.push(`${v}${w}`);
flush(`var ${v} ${w}`);
let n = 0;
while (t(`test${n}`, n++ < 2)) { if (n === 1) continue; log.push('body'); }
flush('while');
n = 0;
do { log.push(`body${n}`); if (n === 1) continue; } while (t(`test${n}`, ++n < 3));
flush('do');
do { if (true) break; } while (t('never', true));
flush('do break');
n = 0;
outer: do { while (true) { if (n++ > 1) break outer; continue outer; } } while (t(`outer${n}`, true));
flush('do outer');
for (const x of [1, 2, 3]) { if (x === 2) continue; log.push(x); }
for (let x of [1, 2]) { x *= 10; log.push(x); }
for (const [k, val] of Object.entries({ a: 1 })) log.push(k + val);
flush('of');
const f = () => { for (const x of [1, 2]) { for (let i = 0; ; i++) { if (i === x) return `${x}${i}`; } } };
log.push(f());
for (let i = 0, { length } = 'abc'; i < length; i++) if (i % 2) log.push(i); else continue;
flush('rest');
let guard = 0;
for (; guard < 3; ) guard++;
for (; ; guard--) if (guard === 0) break;
while (guard < 5) guard += 2;
do guard--; while (guard > 3)
flush(`guard ${guard}`);

// expect:
//   plain: init,test,body0,update,test,body1,update,test
//   break: test,update,test
//   continue: test,update,test,update,test
//   continue through finally: test,f,update,test,f,update,test
//   throw: test,caught
//   update throws: test,body,update,caught
//   empty head: x,x,x
//   var 4 3: w,05,24
//   while: test0,test1,body,test2
//   do: body0,test0,body1,test1,body2,test2
//   do break:
//   do outer: outer1,outer2
//   of: 1,3,10,20,a1
//   rest: 11,1
//   guard 3:
