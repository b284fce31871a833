// switch inside loops, generators, async functions and try; jumps out of it through finally.
const log = [];
const f = (n) => {
  for (let i = 0; i < 3; i++) {
    switch (i) {
      case n:
        try {
          if (i === 0) continue;
          if (i === 1) break;
          return `returned ${i}`;
        } finally {
          log.push(`f${i}`);
        }
      case 5:
        log.push('case 5');
        break;
      default:
        log.push(`d${i}`);
    }
    log.push(`e${i}`);
  }
  return 'end';
};
for (const n of [0, 1, 2]) {
  log.length = 0;
  console.log(f(n), log.join());
}
function* machine() {
  let state = 'a';
  for (;;) {
    switch (state) {
      case 'a': {
        const next = yield 'in a';
        state = next;
        continue;
      }
      case 'b':
        state = (yield 'in b') ?? 'a';
        break;
      case yield 'asking':
        return 'matched';
      default:
        state = 'a';
    }
  }
}
const m = machine();
console.log([undefined, 'b', 'c', 'c', 'x'].map((v) => m.next(v).value).join(' | '));
const dispatch = async (op) => {
  switch (await op) {
    case await Promise.resolve('sum'):
      return (await 1) + (await 2);
    case 'fail':
      throw new Error('failed');
    default:
      await null;
      return 'other';
  }
};
console.log(await dispatch('sum'), await dispatch('?'), await dispatch('fail').catch((e) => e.message));
const interpret = (code) => {
  const stack = [];
  let pc = 0;
  run: while (true) {
    const op = code[pc++];
    switch (op) {
      case 'push':
        stack.push(code[pc++]);
        continue run;
      case 'dup':
        stack.push(stack.at(-1));
        break;
      case 'mul':
        stack.push(stack.pop() * stack.pop());
        break;
      case 'dec':
        stack[stack.length - 1]--;
        break;
      case 'jnz': {
        const target = code[pc++];
        if (stack.at(-1) !== 0) pc = target;
        break;
      }
      case 'halt':
        break run;
    }
  }
  return `${stack} after ${pc}`;
};
console.log(interpret(['push', 7, 'dup', 'mul', 'halt']), interpret(['push', 1500, 'dec', 'jnz', 2, 'halt']));
let hits = 0;
for (let i = 0; i < 3000; i++) {
  switch (i & 3) {
    case 0:
      continue;
    case 1:
    case 2:
      hits++;
      break;
    default:
      if (i > 2900) break;
      hits += 2;
  }
}
console.log(hits);

// expect:
//   end f0,d1,e1,d2,e2
//   end d0,e0,f1,e1,d2,e2
//   returned 2 d0,e0,d1,e1,f2
//   in a | in b | asking | matched |
//   3 other failed
//   49 after 5 0 after 6
//   2950
