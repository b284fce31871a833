// yield*: which method of the inner iterator is called with what, and when the outer one goes on.
const log = [];
const inner = (extra = {}) => ({
  [Symbol.iterator]() {
    let i = 0;
    const it = {
      next(v) {
        log.push(`next ${v} ${arguments.length}`);
        return { value: `n${i}`, done: i++ >= 2, extra: 'kept' };
      },
      ...extra,
    };
    return it;
  },
});
function* outer(it) {
  try {
    const result = yield* it;
    log.push(`result ${result}`);
    const more = yield 'after';
    log.push(`more ${more}`);
    return 'done';
  } catch (e) {
    log.push(`caught ${e.name === 'Error' ? e.message : e.name}`);
    return 'caught';
  } finally {
    log.push('finally');
  }
}
const drive = (title, it, ...calls) => {
  const g = outer(it);
  const out = [];
  for (const [method, value] of calls) {
    try {
      out.push(JSON.stringify(g[method](value)));
    } catch (e) {
      out.push(`threw ${e.message}`);
    }
  }
  console.log(`${title}: ${out.join(' ')}\n  ${log.join(' | ')}`);
  log.length = 0;
};
const n = (v) => ['next', v];
const t = (m) => ['throw', new Error(m)];
const r = (v) => ['return', v];
drive('next', inner(), n('ignored'), n('a'), n('b'), n('c'));
drive('throw without method', inner(), n(), t('given'), n());
drive('throw without method, with return', inner({ return: () => (log.push('return'), {}) }), n(), t('given'));
drive('throw without method, return throws', inner({ return: () => { throw new Error('return'); } }), n(), t('given'));
drive('throw without method, return gives number', inner({ return: () => 1 }), n(), t('given'));
drive('throw method goes on', inner({ throw: (e) => (log.push(`throw ${e.message}`), { value: 'thrown', done: false }) }), n(), t('given'), n('x'));
drive('throw method ends', inner({ throw: () => ({ value: 'ended', done: true }) }), n(), t('given'), n('x'));
drive('throw method throws', inner({ throw: () => { throw new Error('inner'); } }), n(), t('given'), n());
drive('throw method gives number', inner({ throw: () => 1 }), n(), t('given'));
drive('return without method', inner(), n(), r('R'));
drive('return method ends', inner({ return: (v) => (log.push(`return ${v}`), { value: 'other', done: true }) }), n(), r('R'));
drive('return method goes on', inner({ return: () => ({ value: 'not yet', done: false }) }), n(), r('R'), n('x'));
drive('return method throws', inner({ return: () => { throw new Error('inner return'); } }), n(), r('R'));
drive('return method gives number', inner({ return: () => 1 }), n(), r('R'));
drive('next not an object', { [Symbol.iterator]: () => ({ next: () => 1 }) }, n());
drive('next missing', { [Symbol.iterator]: () => ({}) }, n());
drive('not iterable', {}, n());
drive('iterator not an object', { [Symbol.iterator]: () => 1 }, n());
drive('next read once', { [Symbol.iterator]: () => ({ get next() { log.push('get next'); return () => ({ done: log.length > 2, value: log.push('called') }); } }) }, n(), n(), n());
drive('array', [1, 2], n(), r('R'), n());
drive('string', 'ab', n(), n(), n(), n('m'));
drive('generator', (function* () { try { yield 1; yield 2; } finally { log.push('inner finally'); yield 'cleanup'; } })(), n(), r('R'), n(), n());
drive('generator throw caught inside', (function* () { try { yield 1; } catch (e) { log.push(`inside ${e.message}`); yield 'recovered'; } return 'inner result'; })(), n(), t('given'), n(), n('m'));

// expect:
//   next: {"value":"n0","done":false,"extra":"kept"} {"value":"n1","done":false,"extra":"kept"} {"value":"after","done":false} {"value":"done","done":true}
//     next undefined 1 | next a 1 | next b 1 | result n2 | more c | finally
//   throw without method: {"value":"n0","done":false,"extra":"kept"} {"value":"caught","done":true} {"done":true}
//     next undefined 1 | caught TypeError | finally
//   throw without method, with return: {"value":"n0","done":false,"extra":"kept"} {"value":"caught","done":true}
//     next undefined 1 | return | caught TypeError | finally
//   throw without method, return throws: {"value":"n0","done":false,"extra":"kept"} {"value":"caught","done":true}
//     next undefined 1 | caught return | finally
//   throw without method, return gives number: {"value":"n0","done":false,"extra":"kept"} {"value":"caught","done":true}
//     next undefined 1 | caught TypeError | finally
//   throw method goes on: {"value":"n0","done":false,"extra":"kept"} {"value":"thrown","done":false} {"value":"n1","done":false,"extra":"kept"}
//     next undefined 1 | throw given | next x 1
//   throw method ends: {"value":"n0","done":false,"extra":"kept"} {"value":"after","done":false} {"value":"done","done":true}
//     next undefined 1 | result ended | more x | finally
//   throw method throws: {"value":"n0","done":false,"extra":"kept"} {"value":"caught","done":true} {"done":true}
//     next undefined 1 | caught inner | finally
//   throw method gives number: {"value":"n0","done":false,"extra":"kept"} {"value":"caught","done":true}
//     next undefined 1 | caught TypeError | finally
//   return without method: {"value":"n0","done":false,"extra":"kept"} {"value":"R","done":true}
//     next undefined 1 | finally
//   return method ends: {"value":"n0","done":false,"extra":"kept"} {"value":"other","done":true}
//     next undefined 1 | return R | finally
//   return method goes on: {"value":"n0","done":false,"extra":"kept"} {"value":"not yet","done":false} {"value":"n1","done":false,"extra":"kept"}
//     next undefined 1 | next x 1
//   return method throws: {"value":"n0","done":false,"extra":"kept"} {"value":"caught","done":true}
//     next undefined 1 | caught inner return | finally
//   return method gives number: {"value":"n0","done":false,"extra":"kept"} {"value":"caught","done":true}
//     next undefined 1 | caught TypeError | finally
//   next not an object: {"value":"caught","done":true}
//     caught TypeError | finally
//   next missing: {"value":"caught","done":true}
//     caught TypeError | finally
//   not iterable: {"value":"caught","done":true}
//     caught TypeError | finally
//   iterator not an object: {"value":"caught","done":true}
//     caught TypeError | finally
//   next read once: {"done":false,"value":2} {"done":false,"value":3} {"value":"after","done":false}
//     get next | called | called | called | result 4
//   array: {"value":1,"done":false} {"value":"R","done":true} {"done":true}
//     finally
//   string: {"value":"a","done":false} {"value":"b","done":false} {"value":"after","done":false} {"value":"done","done":true}
//     result undefined | more m | finally
//   generator: {"value":1,"done":false} {"value":"cleanup","done":false} {"value":"after","done":false} {"value":"done","done":true}
//     inner finally | result R | more undefined | finally
//   generator throw caught inside: {"value":1,"done":false} {"value":"recovered","done":false} {"value":"after","done":false} {"value":"done","done":true}
//     inside given | result inner result | more m | finally
