// Promises written in the language, run beside the real ones: the same order of reactions.
const log = [];
class Deferred {
  #state = 'pending';
  #value;
  #reactions = [];
  constructor(executor) {
    let done = false;
    const once = (f) => (v) => done || ((done = true), f(v));
    try {
      executor(once((v) => this.#resolve(v)), once((e) => this.#settle('rejected', e)));
    } catch (e) {
      once((x) => this.#settle('rejected', x))(e);
    }
  }
  #resolve(v) {
    if (v === this) return this.#settle('rejected', new TypeError('self'));
    if ((typeof v !== 'object' && typeof v !== 'function') || v === null) return this.#settle('fulfilled', v);
    let then;
    try {
      ({ then } = v);
    } catch (e) {
      return this.#settle('rejected', e);
    }
    if (typeof then !== 'function') return this.#settle('fulfilled', v);
    queueMicrotask(() => {
      let done = false;
      const once = (f) => (x) => done || ((done = true), f(x));
      try {
        then.call(v, once((x) => this.#resolve(x)), once((e) => this.#settle('rejected', e)));
      } catch (e) {
        once((x) => this.#settle('rejected', x))(e);
      }
    });
  }
  #settle(state, value) {
    [this.#state, this.#value] = [state, value];
    for (const r of this.#reactions.splice(0)) queueMicrotask(r);
  }
  then(ok, no) {
    return new Deferred((resolve, reject) => {
      const react = () => {
        const [handler, pass] = this.#state === 'fulfilled' ? [ok, resolve] : [no, reject];
        if (typeof handler !== 'function') return pass(this.#value);
        try {
          resolve(handler(this.#value));
        } catch (e) {
          reject(e);
        }
      };
      if (this.#state === 'pending') this.#reactions.push(react);
      else queueMicrotask(react);
    });
  }
  catch(no) {
    return this.then(undefined, no);
  }
  static resolve(v) {
    return v instanceof this ? v : new this((r) => r(v));
  }
  static reject(e) {
    return new this((_, no) => no(e));
  }
}
const scenarios = {
  chain: (P, say) => P.resolve(1).then((v) => (say(v), v + 1)).then((v) => say(v)),
  nested: (P, say) => P.resolve().then(() => P.resolve('inner')).then(say),
  rejected: (P, say) => P.reject('no').then(() => say('never')).catch((e) => (say(e), 'recovered')).then(say),
  thrown: (P, say) => P.resolve().then(() => { throw 'x'; }).catch((e) => { throw `${e}y`; }).catch(say),
  executor: (P, say) => new P((ok) => { say('sync'); ok('a'); ok('b'); throw 'ignored'; }).then(say),
  executorThrows: (P, say) => new P(() => { throw 'early'; }).catch(say),
  thenable: (P, say) => P.resolve({ then: (ok) => (say('then called'), ok('from thenable')) }).then(say),
  lateHandlers: (P, say) => { const p = P.resolve('v'); p.then((v) => say(`1${v}`)); p.then((v) => say(`2${v}`)); return p.then(() => p.then((v) => say(`3${v}`))); },
  passThrough: (P, say) => P.resolve('kept').then(null).catch(say).then(undefined, say).then(say),
};
for (const [name, f] of Object.entries(scenarios)) {
  const rows = [];
  for (const P of [Promise, Deferred]) {
    const row = [];
    let ticks = 0;
    const clock = (async () => { for (; ticks < 12; ticks++) await null; })();
    f(P, (v) => row.push(`${v}@${ticks}`));
    await clock;
    rows.push(row.join(' '));
  }
  log.push(`${name}: ${rows[0]} ${rows[0] === rows[1]}`);
}
console.log(log.join('\n'));
console.log(await new Deferred((ok) => ok('awaitable')), await Deferred.reject('also').catch((e) => `caught ${e}`));

// expect:
//   chain: 1@1 2@2 true
//   nested: inner@4 true
//   rejected: no@2 recovered@3 true
//   thrown: xy@3 true
//   executor: sync@0 a@1 true
//   executorThrows: early@1 true
//   thenable: then called@1 from thenable@2 true
//   lateHandlers: 1v@1 2v@1 3v@2 true
//   passThrough: kept@4 true
//   awaitable caught also
