// When a pattern ends early the iterator is closed; which error wins if closing fails as well.
const log = [];
const iter = ({ values = [1, 2, 3], next, ret, noReturn }) => ({
  [Symbol.iterator]() {
    let i = 0;
    const it = {
      next: () => {
        log.push('next');
        if (next && i >= (next.at ?? 0)) return next.do();
        return i < values.length ? { value: values[i++], done: false } : { value: undefined, done: true };
      },
    };
    if (!noReturn) it.return = () => (log.push('return'), ret ? ret() : {});
    return it;
  },
});
const fail = (message) => () => {
  throw new Error(message);
};
const attempt = (name, f) => {
  let result;
  try {
    result = JSON.stringify(f());
  } catch (e) {
    result = e.name === 'Error' ? e.message : e.name;
  }
  console.log(`${name}: ${result} [${log.join()}]`);
  log.length = 0;
};
let a, b;
attempt('plain', () => { [a] = iter({}); return a; });
attempt('exhausted', () => { [a, b, , , ] = iter({}); return [a, b]; });
attempt('rest', () => { [a, ...b] = iter({}); return b; });
attempt('return gives number', () => { [a] = iter({ ret: () => 1 }); });
attempt('return gives undefined', () => { [a] = iter({ ret: () => undefined }); });
attempt('return throws', () => { [a] = iter({ ret: fail('return') }); });
attempt('default throws', () => { [a = fail('default')()] = iter({ values: [undefined] }); });
attempt('default throws and return throws', () => { [a = fail('default')()] = iter({ values: [undefined], ret: fail('return') }); });
attempt('default throws and return gives number', () => { [a = fail('default')()] = iter({ values: [undefined], ret: () => 5 }); });
attempt('setter throws', () => { [{ set x(v) { fail('setter')(); } }.x] = iter({}); });
attempt('target throws', () => { [fail('target')().x] = iter({}); });
attempt('second target throws', () => { [a, fail('target')().x] = iter({}); });
attempt('target after end throws', () => { [a, b, , , fail('target')().x] = iter({}); });
attempt('rest target throws', () => { [...fail('target')().x] = iter({}); });
attempt('rest setter throws', () => { [...{ set x(v) { fail('setter')(); } }.x] = iter({}); });
attempt('next throws', () => { [a, b] = iter({ next: { at: 1, do: fail('next') } }); });
attempt('next throws in hole', () => { [, , a] = iter({ next: { at: 1, do: fail('next') } }); });
attempt('next throws in rest', () => { [...a] = iter({ next: { at: 1, do: fail('next') } }); });
attempt('next gives number', () => { [a] = iter({ next: { do: () => 1 } }); });
attempt('done throws', () => { [a] = iter({ next: { do: () => ({ get done() { return fail('done')(); } }) } }); });
attempt('value throws', () => { [a] = iter({ next: { do: () => ({ done: false, get value() { return fail('value')(); } }) } }); });
attempt('no return', () => { [a] = iter({ noReturn: true }); return a; });
attempt('null return', () => { const it = { [Symbol.iterator]: () => ({ next: () => ({ value: 1, done: false }), return: null }) }; [a] = it; return a; });
attempt('return not callable', () => { const it = { [Symbol.iterator]: () => ({ next: () => ({ value: 1, done: false }), return: 1 }) }; [a] = it; });
attempt('nested pattern fails', () => { [{ x: a }] = iter({ values: [null] }); });
attempt('nested array fails', () => { [[a]] = iter({ values: [5], ret: fail('return') }); });
attempt('dead zone', () => { [late] = iter({}); let late; });
attempt('constant', () => { const k = 1; [k] = iter({ ret: fail('return') }); });
attempt('declaration', () => { const [x = fail('default')()] = iter({ values: [] }); });
attempt('parameter', () => (([x = fail('default')()]) => x)(iter({ values: [undefined] })));
attempt('inner closes before outer', () => { [[a]] = { [Symbol.iterator]: () => ({ next: () => ({ value: iter({}), done: false }), return: () => (log.push('outer return'), {}) }) }; });
attempt('iterator is number', () => { [a] = { [Symbol.iterator]: () => 1 }; });
attempt('no iterator', () => { [a] = {}; });
attempt('getter return throws', () => { [a] = { [Symbol.iterator]: () => ({ next: () => ({ value: 1, done: false }), get return() { return fail('get return')(); } }) }; });

// expect:
//   plain: 1 [next,return]
//   exhausted: [1,2] [next,next,next,next]
//   rest: [2,3] [next,next,next,next]
//   return gives number: TypeError [next,return]
//   return gives undefined: TypeError [next,return]
//   return throws: return [next,return]
//   default throws: default [next,return]
//   default throws and return throws: default [next,return]
//   default throws and return gives number: default [next,return]
//   setter throws: setter [next,return]
//   target throws: target [return]
//   second target throws: target [next,return]
//   target after end throws: target [next,next,next,next]
//   rest target throws: target [return]
//   rest setter throws: setter [next,next,next,next]
//   next throws: next [next,next]
//   next throws in hole: next [next,next]
//   next throws in rest: next [next,next]
//   next gives number: TypeError [next]
//   done throws: done [next]
//   value throws: value [next]
//   no return: 1 [next]
//   null return: 1 []
//   return not callable: TypeError []
//   nested pattern fails: TypeError [next,return]
//   nested array fails: TypeError [next,return]
//   dead zone: ReferenceError [next,return]
//   constant: TypeError [next,return]
//   declaration: default [next]
//   parameter: default [next,return]
//   inner closes before outer: undefined [next,return,outer return]
//   iterator is number: TypeError []
//   no iterator: TypeError []
//   getter return throws: get return []
