// return() and throw() through try/finally: finally may yield, override, or swallow.
const log = [];
function* g() {
  try {
    try {
      const sent = yield 'a';
      log.push(`sent ${sent}`);
      yield 'b';
    } catch (error) {
      log.push(`caught ${error}`);
      yield 'from catch';
    } finally {
      log.push('inner finally');
      yield 'from finally';
      log.push('inner finally resumed');
    }
    yield 'after';
  } finally {
    log.push('outer finally');
  }
  return 'end';
}
const show = (r) => `${r.value}/${r.done}`;
const drive = (...steps) => {
  log.length = 0;
  const it = g();
  const out = steps.map(([how, v]) => {
    try {
      return show(it[how](v));
    } catch (error) {
      return `threw ${error}`;
    }
  });
  console.log(out.join(' '), '|', log.join(', '));
};
drive(['next'], ['next', 1], ['next'], ['next'], ['next'], ['next']);
drive(['next'], ['return', 'R'], ['next'], ['next']);
drive(['next'], ['throw', 'T'], ['next'], ['next'], ['next'], ['next']);
drive(['return', 'early'], ['next']);
drive(['throw', 'early'], ['next']);
drive(['next'], ['return', 1], ['return', 2], ['next']);
drive(['next'], ['return', 1], ['throw', 'E'], ['next']);
function* override() {
  try {
    yield 1;
  } finally {
    return 'override';
  }
}
let it = override();
it.next();
console.log(show(it.return('x')));
it = override();
it.next();
console.log(show(it.throw('x')), show(it.next()));
function* stubborn() {
  for (;;) {
    try {
      yield 'still';
    } finally {
      if (log.length < 100) continue;
    }
  }
}
it = stubborn();
it.next();
console.log(show(it.return('please')), show(it.next()));
function* running() {
  try {
    it.next();
  } catch (error) {
    yield error.name;
  }
}
it = running();
console.log(show(it.next()));

// expect:
//   a/false b/false from finally/false after/false end/true undefined/true | sent 1, inner finally, inner finally resumed, outer finally
//   a/false from finally/false R/true undefined/true | inner finally, inner finally resumed, outer finally
//   a/false from catch/false from finally/false after/false end/true undefined/true | caught T, inner finally, inner finally resumed, outer finally
//   early/true undefined/true |
//   threw early undefined/true |
//   a/false from finally/false 2/true undefined/true | inner finally, outer finally
//   a/false from finally/false threw E undefined/true | inner finally, outer finally
//   override/true
//   override/true undefined/true
//   still/false still/false
//   TypeError/false
