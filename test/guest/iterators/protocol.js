// How each consumer drives the iterator protocol: cached next, result objects, getters, non-object results.
const log = [];
const traced = (n = 2) => ({
  get [Symbol.iterator]() {
    log.push('get iterator');
    return () => {
      let i = 0;
      return {
        get next() {
          log.push('get next');
          return () => {
            log.push('next');
            return {
              get done() {
                log.push('done');
                return i >= n;
              },
              get value() {
                log.push('value');
                return i++;
              },
            };
          };
        },
        get return() {
          log.push('get return');
          return undefined;
        },
      };
    };
  },
});
const flush = (label) => console.log(`${label}: ${log.splice(0).join(' ')}`);
for (const x of traced());
flush('for-of');
for (const x of traced()) break;
flush('break');
[...traced()];
flush('spread');
const [a, b] = traced();
flush('pattern');
const [c, ...d] = traced();
flush('rest');
Array.from(traced());
flush('from');
new Set(traced());
flush('set');
(function* () { yield* traced(1); })().next();
flush('yield*');
Math.max(...traced(1));
flush('call');
await Promise.all(traced(1));
flush('all');
const attempt = (f) => {
  try {
    f();
    return 'ok';
  } catch (e) {
    return e.name;
  }
};
const result = (r) => ({ [Symbol.iterator]: () => ({ next: () => r }) });
console.log([() => [...result(1)], () => [...result(null)], () => { for (const x of result('s')); }, () => { const [q] = result(undefined); }, () => [...{ [Symbol.iterator]: () => ({ next: 1 }) }], () => [...{ [Symbol.iterator]: null }], () => { const [] = {}; }].map(attempt).join());
console.log(attempt(() => [...result({ done: true })]), [...result({ done: 'truthy', value: 5 })].length);
let swapped = 0;
const swapping = {
  [Symbol.iterator]() {
    const it = {
      next() {
        it.next = () => (swapped++, { done: true });
        return { value: 1, done: log.push('original') > 3 };
      },
    };
    return it;
  },
};
console.log([...swapping].length, swapped, log.splice(0).length);
class Range {
  constructor(n) {
    this.n = n;
  }
  *[Symbol.iterator]() {
    for (let i = 0; i < this.n; i++) yield i;
  }
}
const r = new Range(3);
console.log([...r, ...r].join(), Math.max(...r), Object.fromEntries([...r].map((x) => [x, x * x]))[2], new Map([...r].map((x) => [x, 1])).size);
const entries = [..."ab"].entries();
console.log(entries.next().value.join(), [...entries].join(), entries.next().done, entries[Symbol.iterator]() === entries, Object.prototype.toString.call(entries));
const shared = [1, 2, 3, 4][Symbol.iterator]();
for (const x of shared) {
  log.push(x);
  if (x === 2) break;
}
for (const x of shared) log.push(`again ${x}`);
flush('shared');

// expect:
//   for-of: get iterator get next next done value next done value next done
//   break: get iterator get next next done value get return
//   spread: get iterator get next next done value next done value next done
//   pattern: get iterator get next next done value next done value get return
//   rest: get iterator get next next done value next done value next done
//   from: get iterator get next next done value next done value next done
//   set: get iterator get next next done value next done value next done
//   yield*: get iterator get next next done
//   call: get iterator get next next done value next done
//   all: get iterator get next next done value next done
//   TypeError,TypeError,TypeError,TypeError,TypeError,TypeError,TypeError
//   ok 0
//   3 0 4
//   0,1,2,0,1,2 2 4 3
//   0,a 1,b true true [object Array Iterator]
//   shared: 1 2 again 3 again 4
