// Several finally blocks on the way out, with yields in them, entered by return, by throw and by falling out.
const log = [];
function* f() {
  try {
    try {
      try {
        yield 'body';
      } finally {
        log.push('f1');
        yield 'in f1';
        log.push('f1 end');
      }
    } catch (e) {
      log.push(`catch ${e}`);
      yield 'in catch';
    } finally {
      log.push('f2');
    }
    yield 'between';
  } finally {
    log.push('f3');
    yield 'in f3';
  }
  return 'end';
}
for (const plan of ['nnnnn', 'nrnnn', 'ntnnnn', 'nnrn', 'nntnn', 'nrrn', 'ntrn', 'nrtnnn', 'nnnnrn', 'nnnnt']) {
  const g = f();
  const out = [...plan].map((m) => {
    try {
      const r = g[{ n: 'next', r: 'return', t: 'throw' }[m]](m.toUpperCase());
      return `${r.value}${r.done ? '.' : ''}`;
    } catch (e) {
      return `!${e}`;
    }
  });
  console.log(`${plan}: ${out.join(' ')} [${log.join()}]`);
  log.length = 0;
}

// expect:
//   nnnnn: body in f1 between in f3 end. [f1,f1 end,f2,f3]
//   nrnnn: body in f1 in f3 R. undefined. [f1,f1 end,f2,f3]
//   ntnnnn: body in f1 in catch between in f3 end. [f1,f1 end,catch T,f2,f3]
//   nnrn: body in f1 in f3 R. [f1,f2,f3]
//   nntnn: body in f1 in catch between in f3 [f1,catch T,f2,f3]
//   nrrn: body in f1 in f3 R. [f1,f2,f3]
//   ntrn: body in f1 in f3 R. [f1,f2,f3]
//   nrtnnn: body in f1 in catch between in f3 end. [f1,catch T,f2,f3]
//   nnnnrn: body in f1 between in f3 R. undefined. [f1,f1 end,f2,f3]
//   nnnnt: body in f1 between in f3 !T [f1,f1 end,f2,f3]
