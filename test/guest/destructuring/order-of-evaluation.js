// Destructuring: order of target reads, value reads, defaults and computed keys.
const log = [];
const tick = (name, v) => {
  log.push(name);
  return v;
};
const source = {
  get a() {
    return tick('get a', undefined);
  },
  get b() {
    return tick('get b', 2);
  },
  get c() {
    return tick('get c', null);
  },
};
const target = () => tick('target', {});
({
  [tick('key a', 'a')]: target()[tick('target key', 'x')] = tick('default a', 1),
  [tick('key b', 'b')]: target().y = tick('default b', 0),
} = tick('source', source));
console.log(log.join(', '));
log.length = 0;
const { a = tick('default a', 'A'), c = tick('default c', 'C'), b: { missing = tick('nested', 'N') } = {} } = source;
console.log(a, c, missing, '|', log.join(', '));
log.length = 0;
const iterable = {
  [Symbol.iterator]() {
    let n = 0;
    return {
      next: () => ({ value: tick(`next ${n}`, n++ ? n : undefined), done: n > 3 }),
      return: () => tick('return', {}),
    };
  },
};
const holder = {};
[tick('t1', holder).p = tick('d1', 'P'), , tick('t3', holder).q = tick('d3', 'Q'), ...tick('t4', holder).rest] = iterable;
console.log(JSON.stringify(holder), '|', log.join(', '));
log.length = 0;
[holder.only] = iterable;
console.log(log.join(', '));
log.length = 0;
const [] = iterable;
console.log(log.join(', '));
const result = ([holder.z] = 'xyz');
console.log(result, holder.z);
const {} = 0;
let i = 0;
const arr = [];
[arr[i++], arr[i++], arr[i++]] = 'abc';
console.log(arr.join(), i);
let [x, y] = [1, 2];
[x, y] = [y, x];
console.log(x, y);

// expect:
//   source, key a, target, target key, get a, default a, key b, target, get b
//   A null N | get a, default a, get c, get b, nested
//   {"p":"P","q":3,"rest":[]} | t1, next 0, d1, next 1, t3, next 2, t4, next 3
//   next 0, return
//   return
//   xyz x
//   a,b,c 3
//   2 1
