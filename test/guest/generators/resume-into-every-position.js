// `return` and `throw` into each suspended position: which handlers run, what is yielded, what comes out.
const log = [];
const shapes = {
  'start': function* () { log.push('started'); yield 1; },
  'plain': function* () { yield 1; log.push('after'); },
  'try catch': function* () { try { yield 1; } catch (e) { log.push(`catch ${e}`); return 'from catch'; } },
  'try catch yields': function* () { try { yield 1; } catch (e) { yield `caught ${e}`; } return 'end'; },
  'try finally': function* () { try { yield 1; } finally { log.push('finally'); } },
  'finally yields': function* () { try { yield 1; } finally { yield 'in finally'; log.push('after'); } },
  'finally returns': function* () { try { yield 1; } finally { return 'override'; } },
  'finally throws': function* () { try { yield 1; } finally { throw 'F'; } },
  'finally breaks': function* () { l: { try { yield 1; } finally { break l; } } return 'broke out'; },
  'finally continues': function* () { for (let i = 0; i < 2; i++) { try { yield `i${i}`; } finally { log.push(`f${i}`); continue; } } return 'loop end'; },
  'nested': function* () { try { try { yield 1; } finally { log.push('inner'); } } catch (e) { log.push(`outer ${e}`); } finally { log.push('outer finally'); } return 'end'; },
  'catch rethrows': function* () { try { try { yield 1; } catch (e) { throw `${e}!`; } } catch (e) { return `got ${e}`; } },
  'in catch': function* () { try { throw 'first'; } catch (e) { try { yield e; } finally { log.push(`still ${e}`); } } },
  'in finally': function* () { try { return 'pending'; } finally { yield 'suspended'; log.push('completed'); } },
  'in finally after throw': function* () { try { throw 'pending'; } finally { yield 'suspended'; } },
  'in for-of': function* () { for (const x of (function* () { try { yield 1; yield 2; } finally { log.push('inner closed'); } })()) { try { yield x; } finally { log.push(`body ${x}`); } } },
  'in argument': function* () { log.push(((a, b) => a + b)(yield 1, yield 2)); },
  'in initialiser': function* () { const { a = yield 'default' } = {}; log.push(a); },
  'in switch': function* () { switch (yield 'd') { case yield 'c': log.push('case'); break; default: try { yield 'in default'; } finally { log.push('left'); } } },
  'in label': function* () { a: b: for (;;) { try { yield 'x'; break a; } finally { log.push('out'); } } },
  'delegated': function* () { return `r ${yield* (function* () { try { yield 'inner'; } catch (e) { return `inner ${e}`; } finally { log.push('inner finally'); } })()}`; },
};
const show = (f) => {
  try {
    const r = f();
    return `${String(r.value)}${r.done ? '.' : ''}`;
  } catch (e) {
    return `threw ${e}`;
  }
};
for (const [name, shape] of Object.entries(shapes)) {
  for (const method of ['next', 'return', 'throw']) {
    for (const first of name === 'start' ? [0] : [1, 2]) {
      const g = shape();
      const out = [];
      for (let i = 0; i < first; i++) out.push(show(() => g.next('n')));
      out.push(`${method} ${show(() => g[method]('V'))}`, show(() => g.next('m')), show(() => g.return('R')), show(() => g.throw('T')));
      console.log(`${name}: ${out.join(' ')} [${log.join()}]`);
      log.length = 0;
    }
  }
}

// expect:
//   start: next 1 undefined. R. threw T [started]
//   start: return V. undefined. R. threw T []
//   start: throw threw V undefined. R. threw T []
//   plain: 1 next undefined. undefined. R. threw T [after]
//   plain: 1 undefined. next undefined. undefined. R. threw T [after]
//   plain: 1 return V. undefined. R. threw T []
//   plain: 1 undefined. return V. undefined. R. threw T [after]
//   plain: 1 throw threw V undefined. R. threw T []
//   plain: 1 undefined. throw threw V undefined. R. threw T [after]
//   try catch: 1 next undefined. undefined. R. threw T []
//   try catch: 1 undefined. next undefined. undefined. R. threw T []
//   try catch: 1 return V. undefined. R. threw T []
//   try catch: 1 undefined. return V. undefined. R. threw T []
//   try catch: 1 throw from catch. undefined. R. threw T [catch V]
//   try catch: 1 undefined. throw threw V undefined. R. threw T []
//   try catch yields: 1 next end. undefined. R. threw T []
//   try catch yields: 1 end. next undefined. undefined. R. threw T []
//   try catch yields: 1 return V. undefined. R. threw T []
//   try catch yields: 1 end. return V. undefined. R. threw T []
//   try catch yields: 1 throw caught V end. R. threw T []
//   try catch yields: 1 end. throw threw V undefined. R. threw T []
//   try finally: 1 next undefined. undefined. R. threw T [finally]
//   try finally: 1 undefined. next undefined. undefined. R. threw T [finally]
//   try finally: 1 return V. undefined. R. threw T [finally]
//   try finally: 1 undefined. return V. undefined. R. threw T [finally]
//   try finally: 1 throw threw V undefined. R. threw T [finally]
//   try finally: 1 undefined. throw threw V undefined. R. threw T [finally]
//   finally yields: 1 next in finally undefined. R. threw T [after]
//   finally yields: 1 in finally next undefined. undefined. R. threw T [after]
//   finally yields: 1 return in finally V. R. threw T [after]
//   finally yields: 1 in finally return V. undefined. R. threw T []
//   finally yields: 1 throw in finally threw V R. threw T [after]
//   finally yields: 1 in finally throw threw V undefined. R. threw T []
//   finally returns: 1 next override. undefined. R. threw T []
//   finally returns: 1 override. next undefined. undefined. R. threw T []
//   finally returns: 1 return override. undefined. R. threw T []
//   finally returns: 1 override. return V. undefined. R. threw T []
//   finally returns: 1 throw override. undefined. R. threw T []
//   finally returns: 1 override. throw threw V undefined. R. threw T []
//   finally throws: 1 next threw F undefined. R. threw T []
//   finally throws: 1 threw F next undefined. undefined. R. threw T []
//   finally throws: 1 return threw F undefined. R. threw T []
//   finally throws: 1 threw F return V. undefined. R. threw T []
//   finally throws: 1 throw threw F undefined. R. threw T []
//   finally throws: 1 threw F throw threw V undefined. R. threw T []
//   finally breaks: 1 next broke out. undefined. R. threw T []
//   finally breaks: 1 broke out. next undefined. undefined. R. threw T []
//   finally breaks: 1 return broke out. undefined. R. threw T []
//   finally breaks: 1 broke out. return V. undefined. R. threw T []
//   finally breaks: 1 throw broke out. undefined. R. threw T []
//   finally breaks: 1 broke out. throw threw V undefined. R. threw T []
//   finally continues: i0 next i1 loop end. R. threw T [f0,f1]
//   finally continues: i0 i1 next loop end. undefined. R. threw T [f0,f1]
//   finally continues: i0 return i1 loop end. R. threw T [f0,f1]
//   finally continues: i0 i1 return loop end. undefined. R. threw T [f0,f1]
//   finally continues: i0 throw i1 loop end. R. threw T [f0,f1]
//   finally continues: i0 i1 throw loop end. undefined. R. threw T [f0,f1]
//   nested: 1 next end. undefined. R. threw T [inner,outer finally]
//   nested: 1 end. next undefined. undefined. R. threw T [inner,outer finally]
//   nested: 1 return V. undefined. R. threw T [inner,outer finally]
//   nested: 1 end. return V. undefined. R. threw T [inner,outer finally]
//   nested: 1 throw end. undefined. R. threw T [inner,outer V,outer finally]
//   nested: 1 end. throw threw V undefined. R. threw T [inner,outer finally]
//   catch rethrows: 1 next undefined. undefined. R. threw T []
//   catch rethrows: 1 undefined. next undefined. undefined. R. threw T []
//   catch rethrows: 1 return V. undefined. R. threw T []
//   catch rethrows: 1 undefined. return V. undefined. R. threw T []
//   catch rethrows: 1 throw got V!. undefined. R. threw T []
//   catch rethrows: 1 undefined. throw threw V undefined. R. threw T []
//   in catch: first next undefined. undefined. R. threw T [still first]
//   in catch: first undefined. next undefined. undefined. R. threw T [still first]
//   in catch: first return V. undefined. R. threw T [still first]
//   in catch: first undefined. return V. undefined. R. threw T [still first]
//   in catch: first throw threw V undefined. R. threw T [still first]
//   in catch: first undefined. throw threw V undefined. R. threw T [still first]
//   in finally: suspended next pending. undefined. R. threw T [completed]
//   in finally: suspended pending. next undefined. undefined. R. threw T [completed]
//   in finally: suspended return V. undefined. R. threw T []
//   in finally: suspended pending. return V. undefined. R. threw T [completed]
//   in finally: suspended throw threw V undefined. R. threw T []
//   in finally: suspended pending. throw threw V undefined. R. threw T [completed]
//   in finally after throw: suspended next threw pending undefined. R. threw T []
//   in finally after throw: suspended threw pending next undefined. undefined. R. threw T []
//   in finally after throw: suspended return V. undefined. R. threw T []
//   in finally after throw: suspended threw pending return V. undefined. R. threw T []
//   in finally after throw: suspended throw threw V undefined. R. threw T []
//   in finally after throw: suspended threw pending throw threw V undefined. R. threw T []
//   in for-of: 1 next 2 undefined. R. threw T [body 1,body 2,inner closed]
//   in for-of: 1 2 next undefined. undefined. R. threw T [body 1,body 2,inner closed]
//   in for-of: 1 return V. undefined. R. threw T [body 1,inner closed]
//   in for-of: 1 2 return V. undefined. R. threw T [body 1,body 2,inner closed]
//   in for-of: 1 throw threw V undefined. R. threw T [body 1,inner closed]
//   in for-of: 1 2 throw threw V undefined. R. threw T [body 1,body 2,inner closed]
//   in argument: 1 next 2 undefined. R. threw T [Vm]
//   in argument: 1 2 next undefined. undefined. R. threw T [nV]
//   in argument: 1 return V. undefined. R. threw T []
//   in argument: 1 2 return V. undefined. R. threw T []
//   in argument: 1 throw threw V undefined. R. threw T []
//   in argument: 1 2 throw threw V undefined. R. threw T []
//   in initialiser: default next undefined. undefined. R. threw T [V]
//   in initialiser: default undefined. next undefined. undefined. R. threw T [n]
//   in initialiser: default return V. undefined. R. threw T []
//   in initialiser: default undefined. return V. undefined. R. threw T [n]
//   in initialiser: default throw threw V undefined. R. threw T []
//   in initialiser: default undefined. throw threw V undefined. R. threw T [n]
//   in switch: d next c in default R. threw T [left]
//   in switch: d c next in default undefined. R. threw T [left]
//   in switch: d return V. undefined. R. threw T []
//   in switch: d c return V. undefined. R. threw T []
//   in switch: d throw threw V undefined. R. threw T []
//   in switch: d c throw threw V undefined. R. threw T []
//   in label: x next undefined. undefined. R. threw T [out]
//   in label: x undefined. next undefined. undefined. R. threw T [out]
//   in label: x return V. undefined. R. threw T [out]
//   in label: x undefined. return V. undefined. R. threw T [out]
//   in label: x throw threw V undefined. R. threw T [out]
//   in label: x undefined. throw threw V undefined. R. threw T [out]
//   delegated: inner next r undefined. undefined. R. threw T [inner finally]
//   delegated: inner r undefined. next undefined. undefined. R. threw T [inner finally]
//   delegated: inner return V. undefined. R. threw T [inner finally]
//   delegated: inner r undefined. return V. undefined. R. threw T [inner finally]
//   delegated: inner throw r inner V. undefined. R. threw T [inner finally]
//   delegated: inner r undefined. throw threw V undefined. R. threw T [inner finally]
