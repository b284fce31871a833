// Every completion in `try` and `catch` against every completion in `finally`.
const log = [];
const out = [];
const WAYS = ['normal', 'break', 'continue', 'return', 'throw', 'outer', 'again'];
function run(inTry, inCatch, inFinally) {
  let rounds = 0;
  outer: for (;;) {
    if (++rounds > 2) return `rounds ${rounds}`;
    for (let i = 0; i < 2; i++) {
      try {
        log.push(`t${i}`);
        if (inTry === 'break') break;
        if (inTry === 'continue') continue;
        if (inTry === 'return') return 'try';
        if (inTry === 'throw') throw 'try';
        if (inTry === 'outer') break outer;
        if (inTry === 'again') continue outer;
      } catch (e) {
        log.push(`c${e}`);
        if (inCatch === 'break') break;
        if (inCatch === 'continue') continue;
        if (inCatch === 'return') return 'catch';
        if (inCatch === 'throw') throw 'catch';
        if (inCatch === 'outer') break outer;
        if (inCatch === 'again') continue outer;
      } finally {
        log.push('f');
        if (inFinally === 'break') break;
        if (inFinally === 'continue') continue;
        if (inFinally === 'return') return 'finally';
        if (inFinally === 'throw') throw 'finally';
        if (inFinally === 'outer') break outer;
        if (inFinally === 'again') continue outer;
      }
      log.push('after');
    }
    log.push('loop end');
    break;
  }
  return 'end';
}
for (const inFinally of WAYS) {
  for (const inTry of WAYS) {
    for (const inCatch of inTry === 'throw' ? WAYS : ['normal']) {
      let result;
      try {
        result = run(inTry, inCatch, inFinally);
      } catch (e) {
        result = `threw ${e}`;
      }
      console.log(`${inTry}/${inCatch}/${inFinally}: ${result} ${log.join(' ')}`);
      log.length = 0;
    }
  }
}

// expect:
//   normal/normal/normal: end t0 f after t1 f after loop end
//   break/normal/normal: end t0 f loop end
//   continue/normal/normal: end t0 f t1 f loop end
//   return/normal/normal: try t0 f
//   throw/normal/normal: end t0 ctry f after t1 ctry f after loop end
//   throw/break/normal: end t0 ctry f loop end
//   throw/continue/normal: end t0 ctry f t1 ctry f loop end
//   throw/return/normal: catch t0 ctry f
//   throw/throw/normal: threw catch t0 ctry f
//   throw/outer/normal: end t0 ctry f
//   throw/again/normal: rounds 3 t0 ctry f t0 ctry f
//   outer/normal/normal: end t0 f
//   again/normal/normal: rounds 3 t0 f t0 f
//   normal/normal/break: end t0 f loop end
//   break/normal/break: end t0 f loop end
//   continue/normal/break: end t0 f loop end
//   return/normal/break: end t0 f loop end
//   throw/normal/break: end t0 ctry f loop end
//   throw/break/break: end t0 ctry f loop end
//   throw/continue/break: end t0 ctry f loop end
//   throw/return/break: end t0 ctry f loop end
//   throw/throw/break: end t0 ctry f loop end
//   throw/outer/break: end t0 ctry f loop end
//   throw/again/break: end t0 ctry f loop end
//   outer/normal/break: end t0 f loop end
//   again/normal/break: end t0 f loop end
//   normal/normal/continue: end t0 f t1 f loop end
//   break/normal/continue: end t0 f t1 f loop end
//   continue/normal/continue: end t0 f t1 f loop end
//   return/normal/continue: end t0 f t1 f loop end
//   throw/normal/continue: end t0 ctry f t1 ctry f loop end
//   throw/break/continue: end t0 ctry f t1 ctry f loop end
//   throw/continue/continue: end t0 ctry f t1 ctry f loop end
//   throw/return/continue: end t0 ctry f t1 ctry f loop end
//   throw/throw/continue: end t0 ctry f t1 ctry f loop end
//   throw/outer/continue: end t0 ctry f t1 ctry f loop end
//   throw/again/continue: end t0 ctry f t1 ctry f loop end
//   outer/normal/continue: end t0 f t1 f loop end
//   again/normal/continue: end t0 f t1 f loop end
//   normal/normal/return: finally t0 f
//   break/normal/return: finally t0 f
//   continue/normal/return: finally t0 f
//   return/normal/return: finally t0 f
//   throw/normal/return: finally t0 ctry f
//   throw/break/return: finally t0 ctry f
//   throw/continue/return: finally t0 ctry f
//   throw/return/return: finally t0 ctry f
//   throw/throw/return: finally t0 ctry f
//   throw/outer/return: finally t0 ctry f
//   throw/again/return: finally t0 ctry f
//   outer/normal/return: finally t0 f
//   again/normal/return: finally t0 f
//   normal/normal/throw: threw finally t0 f
//   break/normal/throw: threw finally t0 f
//   continue/normal/throw: threw finally t0 f
//   return/normal/throw: threw finally t0 f
//   throw/normal/throw: threw finally t0 ctry f
//   throw/break/throw: threw finally t0 ctry f
//   throw/continue/throw: threw finally t0 ctry f
//   throw/return/throw: threw finally t0 ctry f
//   throw/throw/throw: threw finally t0 ctry f
//   throw/outer/throw: threw finally t0 ctry f
//   throw/again/throw: threw finally t0 ctry f
//   outer/normal/throw: threw finally t0 f
//   again/normal/throw: threw finally t0 f
//   normal/normal/outer: end t0 f
//   break/normal/outer: end t0 f
//   continue/normal/outer: end t0 f
//   return/normal/outer: end t0 f
//   throw/normal/outer: end t0 ctry f
//   throw/break/outer: end t0 ctry f
//   throw/continue/outer: end t0 ctry f
//   throw/return/outer: end t0 ctry f
//   throw/throw/outer: end t0 ctry f
//   throw/outer/outer: end t0 ctry f
//   throw/again/outer: end t0 ctry f
//   outer/normal/outer: end t0 f
//   again/normal/outer: end t0 f
//   normal/normal/again: rounds 3 t0 f t0 f
//   break/normal/again: rounds 3 t0 f t0 f
//   continue/normal/again: rounds 3 t0 f t0 f
//   return/normal/again: rounds 3 t0 f t0 f
//   throw/normal/again: rounds 3 t0 ctry f t0 ctry f
//   throw/break/again: rounds 3 t0 ctry f t0 ctry f
//   throw/continue/again: rounds 3 t0 ctry f t0 ctry f
//   throw/return/again: rounds 3 t0 ctry f t0 ctry f
//   throw/throw/again: rounds 3 t0 ctry f t0 ctry f
//   throw/outer/again: rounds 3 t0 ctry f t0 ctry f
//   throw/again/again: rounds 3 t0 ctry f t0 ctry f
//   outer/normal/again: rounds 3 t0 f t0 f
//   again/normal/again: rounds 3 t0 f t0 f
