// The order in which reactions run: then, catch, finally, resolution with promises and thenables, async functions.
const log = [];
const p = (label) => () => void log.push(label);
const flush = async (label) => {
  for (let i = 0; i < 20; i++) await null;
  console.log(`${label}: ${log.splice(0).join(' ')}`);
};
Promise.resolve().then(p('a1')).then(p('a2')).then(p('a3'));
Promise.resolve().then(p('b1')).then(p('b2')).then(p('b3'));
queueMicrotask(p('q'));
p('sync')();
await flush('interleave');
Promise.resolve().then(() => Promise.resolve().then(p('inner'))).then(p('after inner'));
Promise.resolve().then(p('1')).then(p('2')).then(p('3')).then(p('4')).then(p('5'));
await flush('returning a promise');
Promise.resolve().then(() => ({ then: (r) => (log.push('thenable'), r()) })).then(p('after thenable'));
Promise.resolve().then(p('1')).then(p('2')).then(p('3'));
await flush('returning a thenable');
Promise.reject(1).catch(p('catch')).finally(p('finally')).then(p('then'));
Promise.resolve(1).finally(p('f1')).finally(p('f2')).then(p('f3'));
Promise.resolve().then(p('1')).then(p('2')).then(p('3')).then(p('4')).then(p('5')).then(p('6'));
await flush('finally');
new Promise((resolve) => {
  log.push('executor');
  resolve();
  log.push('after resolve');
}).then(p('then'));
log.push('after constructor');
await flush('executor');
(async () => {
  log.push('s');
  await (async () => { await null; log.push('deep'); })();
  log.push('e');
})();
Promise.resolve().then(p('1')).then(p('2')).then(p('3')).then(p('4'));
await flush('async nesting');
const deferred = {};
deferred.promise = new Promise((resolve, reject) => Object.assign(deferred, { resolve, reject }));
deferred.promise.then(p('first'));
deferred.promise.then(p('second'));
deferred.resolve(Promise.resolve().then(p('resolution')));
deferred.resolve('ignored');
deferred.reject('ignored');
deferred.promise.then(p('third'));
await flush('deferred');
Promise.all([Promise.resolve(1), 2]).then(p('all'));
Promise.race([new Promise(() => {}), Promise.resolve(1)]).then(p('race'));
Promise.any([Promise.reject(1), Promise.resolve(1)]).then(p('any'));
Promise.allSettled([Promise.reject(1)]).then(p('settled'));
Promise.resolve().then(p('1')).then(p('2')).then(p('3')).then(p('4'));
await flush('combinators');
const own = Promise.resolve(1);
log.push(Promise.resolve(own) === own, (async () => own)() === own);
for await (const x of [1, 2]) log.push(x);
await flush('identity');
setTimeout(p('timer 0'), 0);
setTimeout(p('timer 5'), 5);
Promise.resolve().then(p('micro'));
await new Promise((r) => setTimeout(r, 20));
await flush('timers');
function* steps() { log.push('g1'); yield; log.push('g2'); }
const run = async () => { for (const _ of steps()) await null; log.push('run end'); };
run();
Promise.resolve().then(p('1')).then(p('2')).then(p('3'));
await flush('generator in async');

// expect:
//   interleave: sync a1 b1 q a2 b2 a3 b3
//   returning a promise: 1 inner 2 3 after inner 4 5
//   returning a thenable: 1 thenable 2 after thenable 3
//   finally: catch f1 1 finally 2 3 f2 4 then 5 6 f3
//   executor: executor after resolve after constructor then
//   async nesting: s deep 1 e 2 3 4
//   deferred: resolution first second third
//   combinators: 1 all race any settled 2 3 4
//   identity: true false 1 2
//   timers: micro timer 0 timer 5
//   generator in async: g1 g2 run end 1 2 3
