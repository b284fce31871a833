// Suspension in loop heads and bodies; closures per iteration and labels survive.
const collect = (g, ...sends) => {
  const out = [];
  let r = g.next();
  let i = 0;
  while (!r.done && i < 40) {
    out.push(String(r.value));
    r = g.next(sends[i++]);
  }
  return `${out.join()}${r.done ? ` => ${r.value}` : ' ...'}`;
};
const fs = [];
function* closures() {
  for (let i = 0, j = 10; i < 3; i += yield `update ${i}`) {
    fs.push(() => `${i}/${j}`);
    yield `body ${i}`;
    j--;
  }
  return fs.map((f) => f()).join(' ');
}
console.log(collect(closures(), 'x', 1, 'x', 1, 'x', 1));
function* heads() {
  const out = [];
  for (const k in yield 'in') out.push(k);
  for (const x of yield 'of') out.push(x);
  for (const [a = yield 'head default'] of [[], [2]]) out.push(a);
  for (const { [yield 'head key']: v } of [{ p: 'P' }]) out.push(v);
  for (out[yield 'target'] of ['written']);
  for (let i = yield 'init'; i < (yield 'test'); ) i += yield 'step';
  while (yield 'while') out.push('w');
  do out.push('d');
  while (yield 'do');
  return out.join();
}
console.log(collect(heads(), { a: 1, b: 2 }, 'xy', 'D', 'p', 0, 0, 1, 1, 1, true, false, false));
function* labels() {
  outer: for (let i = 0; i < 3; i++) {
    for (const j of [0, 1, 2]) {
      try {
        const cmd = yield `${i}${j}`;
        if (cmd === 'continue outer') continue outer;
        if (cmd === 'break outer') break outer;
        if (cmd === 'continue') continue;
        if (cmd === 'break') break;
      } finally {
        yield `f${i}${j}`;
      }
      yield `after ${i}${j}`;
    }
    yield `end ${i}`;
  }
  return 'done';
}
console.log(collect(labels(), 'continue', 0, 'break', 0, 0, 'continue outer', 0, 0, 0, 0, 'break outer', 0));
function* mutation() {
  const list = [1, 2];
  for (const x of list) {
    const add = yield x;
    if (add) list.push(add);
  }
  const o = { a: 1, b: 2, c: 3 };
  for (const k in o) {
    delete o[yield k];
    o[`new${k}`] = 1;
  }
  return Object.keys(o).join();
}
console.log(collect(mutation(), 3, 0, 4, 0, 'b', 'a', 0));
function* blocks() {
  let x = 'outer';
  {
    let x = yield 'inner init';
    const read = () => x;
    {
      let x = yield read();
      yield read() + x;
    }
    x = 'changed';
    yield read();
  }
  return x;
}
console.log(collect(blocks(), 'A', 'B'));
function* tdz() {
  try {
    yield late;
  } catch (e) {
    yield e.name;
  }
  const read = () => late;
  let late = yield 'initialise';
  return read();
}
console.log(collect(tdz(), 0, 'value'));
const interleaved = [closures(), labels()];
const order = [];
for (let i = 0; i < 4; i++) for (const g of interleaved) order.push(g.next(1).value);
console.log(order.join());

// expect:
//   body 0,update 0,body 1,update 1,body 2,update 2 => 0/9 1/8 2/7
//   in,of,head default,head key,target,init,test,step,test,while,while,do => written,b,x,y,D,2,P,w,d
//   00,f00,01,f01,end 0,10,f10,20,f20,after 20,21,f21 => done
//   1,2,3,4,a,c => c,newa,newc
//   inner init,A,AB,changed => outer
//   ReferenceError,initialise => value
//   body 0,00,update 0,f00,body 1,after 00,update 1,01
