// Generators as sources: finally blocks run when a pattern is satisfied, and what they do counts.
const log = [];
function* source(name) {
  try {
    for (let i = 0; ; i++) {
      log.push(`${name}${i}`);
      yield i;
    }
  } finally {
    log.push(`${name} end`);
  }
}
const flush = () => {
  const text = log.join();
  log.length = 0;
  return text;
};
const [a, b] = source('x');
console.log(a, b, flush());
const [] = source('never started');
console.log(JSON.stringify(flush()));
const [[c], { d = 5 } = {}] = (function* () {
  try {
    yield source('inner');
    yield undefined;
  } finally {
    log.push('outer end');
  }
})();
console.log(c, d, flush());
function* stubborn() {
  try {
    yield 1;
  } finally {
    yield 'from finally';
    log.push('resumed');
  }
}
const g = stubborn();
const [e] = g;
console.log(e, JSON.stringify(g.next()), flush());
function* overriding() {
  try {
    yield 1;
  } finally {
    throw new Error('finally');
  }
}
try {
  const [f] = overriding();
} catch (error) {
  console.log(error.message);
}
try {
  const [f = (() => { throw new Error('default'); })()] = (function* () {
    try {
      yield undefined;
    } finally {
      throw new Error('lost');
    }
  })();
} catch (error) {
  console.log(error.message);
}
const once = source('once');
const [first] = once;
const [second = 'closed'] = once;
console.log(first, second, flush());
const entries = Object.entries({ p: 1, q: 2 });
const [[k1, v1], ...[[k2, v2]]] = entries;
console.log(k1, v1, k2, v2);
const map = new Map([['m', { n: [1, 2] }]]);
for (const [key, { n: [n1, n2 = 0, n3 = n1 + n2] }] of map) console.log(key, n1, n2, n3);
function* assignIn() {
  let x, y;
  [x = yield 'need x', y = yield 'need y'] = [undefined];
  ({ [yield 'need key']: x = yield 'need default', ...y } = yield 'need object');
  return JSON.stringify([x, y]);
}
const steps = assignIn();
console.log([undefined, 1, 2, 'obj'].map((v, i) => steps.next(i === 3 ? { z: 1 } : v).value).join());
console.log(steps.next('k').value, steps.next('dflt').value);
const lone = [...'a😀b'];
const [, smile, ...tail] = 'a😀b';
console.log(lone.length, smile.length, tail.join());
function total(...[p, q = p, ...{ length }]) {
  return `${p} ${q} ${length} ${arguments.length}`;
}
console.log(total(1), total(1, 2, 3, 4));

// expect:
//   0 1 x0,x1,x end
//   ""
//   0 5 inner0,inner end,outer end
//   1 {"done":true} resumed
//   finally
//   default
//   0 closed once0,once end
//   p 1 q 2
//   m 1 2 3
//   need x,need y,need object,need key
//   need default ["dflt",{"z":1}]
//   3 2 b
//   1 1 0 1 1 2 2 4
