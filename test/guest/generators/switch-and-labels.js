// yield in discriminants, cases and bodies of switches, and jumps out of labelled blocks between them.
function* f(v) {
  const path = [];
  l: {
    switch (yield v) {
      case yield 'case 1':
        path.push('one');
      case yield 'case 2':
        path.push('two');
        if (yield 'leave?') break l;
        break;
      default:
        path.push('default');
        for (const x of [1, 2]) { switch (yield x) { case 'stop': break l; case 'next': continue; } path.push(x); }
    }
    path.push('after');
  }
  return path.join();
}
for (const sends of [['a', 'a', true], ['a', 'b', 'a', false], ['z', 1, 2, 'next', 'go'], ['z', 1, 2, 'stop'], ['z', 1, 2, 'go', 'go']]) {
  const g = f('start');
  const asked = [g.next().value];
  let r;
  for (const s of sends) asked.push((r = g.next(s)).value);
  console.log(asked.join(), r.done);
}

// expect:
//   start,case 1,leave?,one,two true
//   start,case 1,case 2,leave?,two,after true
//   start,case 1,case 2,1,2,default,2,after true
//   start,case 1,case 2,1,default true
//   start,case 1,case 2,1,2,default,1,2,after true
