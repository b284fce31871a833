// for-of: every way out of the body times every behaviour of `return`.
const bodies = {
  'runs out': (it) => { for (const x of it) log.push(x); return 'end'; },
  'break': (it) => { for (const x of it) break; return 'end'; },
  'continue': (it) => { for (const x of it) continue; return 'end'; },
  'return': (it) => { for (const x of it) return 'returned'; },
  'throw': (it) => { for (const x of it) throw new Error('body'); },
  'outer continue': (it) => { out: for (const y of [1, 2]) { for (const x of it) continue out; } return 'end'; },
  'outer break': (it) => { out: { for (const x of it) break out; } return 'end'; },
  'finally overrides': (it) => { for (const x of it) { try { return 'lost'; } finally { break; } } return 'end'; },
  'head throws': (it) => { for (const { y } of it) log.push(y); return 'end'; },
  'head assignment throws': (it) => { for (Object.freeze({ y: 1 }).y of it) log.push('never'); },
};
const returns = {
  'none': undefined,
  'object': () => ({}),
  'number': () => 1,
  'throws': () => { throw new Error('return'); },
};
const log = [];
const iterable = (ret) => ({
  [Symbol.iterator]() {
    let i = 0;
    return {
      next: () => ({ value: i === 0 ? null : i, done: i++ > 1 }),
      ...(ret && { return: () => (log.push('return'), ret()) }),
    };
  },
});
for (const [name, body] of Object.entries(bodies)) {
  const row = [];
  for (const ret of Object.values(returns)) {
    let result;
    try {
      result = body(iterable(ret));
    } catch (e) {
      result = e.name === 'Error' ? e.message : e.name;
    }
    row.push(`${result} [${log.map(String).join()}]`);
    log.length = 0;
  }
  console.log(`${name}: ${row.join(', ')}`);
}
const yielding = (inner) => (function* () { for (const x of inner) yield x; })();
for (const act of ['return', 'throw']) {
  for (const [name, ret] of Object.entries(returns)) {
    const g = yielding(iterable(ret));
    g.next();
    let result;
    try {
      result = JSON.stringify(g[act](new Error('given')));
    } catch (e) {
      result = e.name === 'Error' ? e.message : e.name;
    }
    console.log(`generator ${act} ${name}: ${result} [${log.join()}]`);
    log.length = 0;
  }
}

// expect:
//   runs out: end [null,1], end [null,1], end [null,1], end [null,1]
//   break: end [], end [return], TypeError [return], return [return]
//   continue: end [], end [], end [], end []
//   return: returned [], returned [return], TypeError [return], return [return]
//   throw: body [], body [return], body [return], body [return]
//   outer continue: end [], end [return,return], TypeError [return], return [return]
//   outer break: end [], end [return], TypeError [return], return [return]
//   finally overrides: end [], end [return], TypeError [return], return [return]
//   head throws: TypeError [], TypeError [return], TypeError [return], TypeError [return]
//   head assignment throws: TypeError [], TypeError [return], TypeError [return], TypeError [return]
//   generator return none: {"value":{},"done":true} []
//   generator return object: {"value":{},"done":true} [return]
//   generator return number: TypeError [return]
//   generator return throws: return [return]
//   generator throw none: given []
//   generator throw object: given [return]
//   generator throw number: given [return]
//   generator throw throws: given [return]
