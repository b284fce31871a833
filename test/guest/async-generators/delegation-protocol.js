// yield* to async iterators: results are awaited, values are not, each request is passed on.
const log = [];
const inner = (extra = {}) => ({
  [Symbol.asyncIterator]() {
    log.push('asyncIterator');
    let i = 0;
    return {
      next(v) {
        log.push(`next ${v}`);
        return Promise.resolve({ value: `n${i}`, done: i++ >= 2 });
      },
      ...extra,
    };
  },
});
async function* outer(it) {
  try {
    log.push(`result ${yield* it}`);
    yield 'after';
    return 'done';
  } catch (e) {
    log.push(`caught ${e.name ?? e}`);
    return 'caught';
  } finally {
    log.push('finally');
  }
}
const drive = async (title, it, ...calls) => {
  const g = outer(it);
  const out = [];
  for (const [method, value] of calls) out.push(await g[method](value).then((r) => `${String(r.value)}${r.done ? '.' : ''}`, (e) => `!${e.name ?? e}`));
  console.log(`${title}: ${out.join(' ')} [${log.join(' | ')}]`);
  log.length = 0;
};
const n = (v) => ['next', v];
const t = (v) => ['throw', v];
const r = (v) => ['return', v];
await drive('next', inner(), n('lost'), n('a'), n('b'), n('c'));
await drive('throw without method', inner(), n(), t('T'));
await drive('throw without method closes', inner({ return: () => (log.push('return'), Promise.resolve({})) }), n(), t('T'));
await drive('throw method', inner({ throw: async (e) => ({ value: `thrown ${e}`, done: false }) }), n(), t('T'), n('x'));
await drive('throw method ends', inner({ throw: async () => ({ value: 'ended', done: true }) }), n(), t('T'), n());
await drive('throw method rejects', inner({ throw: async () => { throw 'inner'; } }), n(), t('T'));
await drive('return without method', inner(), n(), r('R'));
await drive('return without method awaits', inner(), n(), r(Promise.resolve('R')));
await drive('return method', inner({ return: async (v) => ({ value: `closed ${v}`, done: true }) }), n(), r('R'));
await drive('return method goes on', inner({ return: async () => ({ value: 'not yet', done: false }) }), n(), r('R'), n('x'));
await drive('return method rejects', inner({ return: async () => { throw 'inner'; } }), n(), r('R'));
await drive('return method gives number', inner({ return: () => 5 }), n(), r('R'));
await drive('next rejects', inner({ next: async () => { throw 'next'; } }), n());
await drive('next gives number', inner({ next: async () => 5 }), n());
await drive('next gives plain result', inner({ next: () => ({ value: 'plain', done: false }) }), n(), n());
await drive('values are not awaited again', inner({ next: () => ({ value: { then: (ok) => (log.push('unwrapped'), ok('U')) }, done: false }) }), n());
await drive('getters', inner({ next: () => ({ get done() { log.push('done'); return false; }, get value() { log.push('value'); return 'v'; } }) }), n());
await drive('sync fallback', [Promise.resolve('p'), 'q'], n(), n(), n());
await drive('sync rejection', [Promise.reject('rej'), 'q'], n(), n());
await drive('async generator', (async function* () { try { yield 1; yield 2; } finally { log.push('inner finally'); await null; } })(), n(), r('R'), n());
await drive('async generator catches', (async function* () { try { yield 1; } catch (e) { log.push(`inside ${e}`); yield 'recovered'; } return 'inner result'; })(), n(), t('T'), n(), n());
await drive('not iterable', {}, n());

// expect:
//   next: n0 n1 after done. [asyncIterator | next undefined | next a | next b | result n2 | finally]
//   throw without method: n0 caught. [asyncIterator | next undefined | caught TypeError | finally]
//   throw without method closes: n0 caught. [asyncIterator | next undefined | return | caught TypeError | finally]
//   throw method: n0 thrown T n1 [asyncIterator | next undefined | next x]
//   throw method ends: n0 after done. [asyncIterator | next undefined | result ended | finally]
//   throw method rejects: n0 caught. [asyncIterator | next undefined | caught inner | finally]
//   return without method: n0 R. [asyncIterator | next undefined | finally]
//   return without method awaits: n0 R. [asyncIterator | next undefined | finally]
//   return method: n0 closed R. [asyncIterator | next undefined | finally]
//   return method goes on: n0 not yet n1 [asyncIterator | next undefined | next x]
//   return method rejects: n0 caught. [asyncIterator | next undefined | caught inner | finally]
//   return method gives number: n0 caught. [asyncIterator | next undefined | caught TypeError | finally]
//   next rejects: caught. [asyncIterator | caught next | finally]
//   next gives number: caught. [asyncIterator | caught TypeError | finally]
//   next gives plain result: plain plain [asyncIterator]
//   values are not awaited again: [object Object] [asyncIterator]
//   getters: v [asyncIterator | done | value]
//   sync fallback: p q after [result undefined]
//   sync rejection: caught. undefined. [caught rej | finally]
//   async generator: 1 R. undefined. [inner finally | finally]
//   async generator catches: 1 recovered after done. [inside T | result inner result | finally]
//   not iterable: caught. [caught TypeError | finally]
