// `return` and `throw` of iterators: when they are read, with what they are called, and what their result is for.
const log = [];
const make = (extra) => ({ [Symbol.iterator]: () => ({ i: 0, next() { log.push('next'); return { value: this.i++, done: false }; }, ...extra }) });
const run = (name, f) => { try { log.push(`=${f()}`); } catch (e) { log.push(`!${e.name}`); } console.log(`${name}: ${log.join(' ')}`); log.length = 0; };
const logged = () => make({ return(...a) { log.push(`return(${a.length}) ${this.i}`); return {}; } });
run('break', () => { for (const x of logged()) if (x === 1) break; });
run('pattern', () => { const [a, b] = logged(); return a + b; });
run('elision', () => { const [, ,] = logged(); });
run('nested', () => { for (const x of logged()) for (const y of logged()) if (y) return x + y; });
run('destructured parameter', () => (([a]) => a)(logged()));
run('getter', () => { const [a] = { [Symbol.iterator]: () => ({ next: () => ({ done: false, value: 'v' }), get return() { log.push('read'); return undefined; } }) }; return a; });
run('done', () => { const [a, b] = { [Symbol.iterator]: () => ({ next: () => ({ done: true, value: 'ignored' }), return: () => log.push('never') }) }; return a ?? b ?? 'nothing'; });
run('delegated break', () => { for (const x of (function* () { yield* logged(); })()) if (x === 1) break; });
run('spread in pattern', () => { const [a, ...b] = [...'xyz']; return a + b; });
run('from limited', () => Array.from({ length: 2 }, (_, i) => i).join());
run('labelled', () => { l: for (const x of logged()) { if (x === 2) break; for (const y of logged()) continue l; } });

// expect:
//   break: next next return(0) 2 =undefined
//   pattern: next next return(0) 2 =1
//   elision: next next return(0) 2 =undefined
//   nested: next next next return(0) 2 return(0) 1 =1
//   destructured parameter: next return(0) 1 =0
//   getter: read =v
//   done: =nothing
//   delegated break: next next return(1) 2 =undefined
//   spread in pattern: =xy,z
//   from limited: =0,1
//   labelled: next next return(0) 1 next next return(0) 1 next return(0) 3 =undefined
