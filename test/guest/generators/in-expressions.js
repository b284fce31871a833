// yield inside every kind of expression keeps what was already evaluated.
const log = [];
const drive = (gen, ...sends) => {
  const out = [];
  let r = gen.next();
  while (!r.done) {
    out.push(r.value);
    r = gen.next(sends.shift());
  }
  return `${out.join()} => ${typeof r.value === 'object' ? JSON.stringify(r.value) : r.value}`;
};
const o = { n: 1, f: (...a) => a.join('-') };
function* binary() {
  let x = 10;
  return x + (yield 'b1') + x++ + (yield 'b2') + x;
}
console.log(drive(binary(), 1, 2));
function* call() {
  return o.f('first', yield 'c1', ...(yield 'c2'), o.n++, yield 'c3');
}
console.log(drive(call(), 'x', ['s', 't'], 'y'), o.n);
function* literal() {
  return { a: yield 'l1', [yield 'l2']: yield 'l3', ...(yield 'l4'), arr: [yield 'l5', , yield 'l6'] };
}
console.log(drive(literal(), 1, 'key', 3, { spread: 4 }, 5, 6));
function* compound() {
  const obj = { v: 5 };
  const ref = () => (log.push('ref'), obj);
  ref().v += yield 'k1';
  ref()[yield 'k2'] ??= yield 'k3';
  ref().v **= yield 'k4';
  return obj;
}
console.log(drive(compound(), 3, 'w', 'set', 2), log.join());
function* conditional() {
  return (yield 'q1') ? yield 'q2' : (yield 'q3') || (yield 'q4');
}
console.log(drive(conditional(), 0, 0, 'last'), drive(conditional(), 1, 'yes'));
function* template() {
  const tag = (s, ...v) => `${s.raw.join('|')}:${v}`;
  return tag`a${yield 't1'}b${`n${yield 't2'}`}c`;
}
console.log(drive(template(), 1, 2));
function* destructure() {
  const { [yield 'd1']: a = yield 'd2', ...rest } = yield 'd3';
  const [b = yield 'd4'] = [];
  return { a, b, rest };
}
console.log(drive(destructure(), { p: undefined, q: 1 }, 'p', 'dflt', 'B'));
function* control() {
  switch (yield 's1') {
    case yield 's2':
      return 'second';
    case yield 's3':
      return 'third';
    default:
      return 'default';
  }
}
console.log(drive(control(), 1, 2, 1), drive(control(), 1, 1), drive(control(), 1, 2, 3));
function* loops() {
  let sum = 0;
  for (let i = yield 'i'; i < (yield 'test'); i += yield 'step') sum += i;
  return sum;
}
console.log(drive(loops(), 0, 2, 1, 2, 1, 2));
function* klass() {
  class C extends (yield 'heritage') {
    static [yield 'key'] = 'value';
  }
  return C.dyn + new C().p;
}
console.log(drive(klass(), class { p = '!'; }, 'dyn'));
function* unary() {
  return [typeof (yield 'u1'), -(yield 'u2'), !(yield 'u3'), void (yield 'u4'), (yield 'u5', 'comma')].join();
}
console.log(drive(unary(), 1n, 2, 3, 4, 5));

// expect:
//   b1,b2 => 34
//   c1,c2,c3 => first-x-s-t-1-y 2
//   l1,l2,l3,l4,l5,l6 => {"a":1,"key":3,"spread":4,"arr":[5,null,6]}
//   k1,k2,k3,k4 => {"v":64,"w":"set"} ref,ref,ref
//   q1,q3,q4 => last q1,q2 => yes
//   t1,t2 => a|b|c:1,n2
//   d3,d1,d2,d4 => {"a":"dflt","b":"B","rest":{"q":1}}
//   s1,s2,s3 => third s1,s2 => second s1,s2,s3 => default
//   i,test,step,test,step,test => 1
//   heritage,key => value!
//   u1,u2,u3,u4,u5 => bigint,-2,false,,comma
