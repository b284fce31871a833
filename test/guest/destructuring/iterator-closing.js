// When the iterator of an array pattern is closed, and what happens to errors on the way.
const log = [];
const make = (name, options = {}) => ({
  [Symbol.iterator]() {
    let n = 0;
    return {
      next() {
        n++;
        log.push(`${name} next ${n}`);
        if (options.throwAt === n) throw new Error(`${name} next failed`);
        return { value: n, done: n > (options.length ?? 3) };
      },
      return() {
        log.push(`${name} return`);
        if (options.returnThrows) throw new Error('return failed');
        return options.badReturn ? 1 : {};
      },
    };
  },
});
const attempt = (f) => {
  log.length = 0;
  let outcome = 'ok';
  try {
    f();
  } catch (error) {
    outcome = `${error.name}: ${error.name === 'TypeError' ? '' : error.message}`;
  }
  console.log(`${outcome} <- ${log.join(', ')}`);
};
const boom = () => {
  throw new RangeError('boom');
};
attempt(() => {
  const [a] = make('a');
});
attempt(() => {
  const [a, b, c, d] = make('b');
});
attempt(() => {
  const [a, ...rest] = make('c');
});
attempt(() => {
  const [a, b] = make('d', { throwAt: 2 });
});
attempt(() => {
  const [[nested]] = make('e');
});
attempt(() => {
  let t;
  [t, boom().x] = make('f');
});
attempt(() => {
  let t;
  [t, boom().x] = make('g', { returnThrows: true });
});
attempt(() => {
  const [a] = make('h', { returnThrows: true });
});
attempt(() => {
  const [a] = make('i', { badReturn: true });
});
attempt(() => {
  const [, , , , , z = 'default'] = make('j', { length: 1 });
});
attempt(() => {
  const [a = boom()] = make('k', { length: 0 });
});
attempt(() => {
  const f = ([a, b]) => a + b;
  f(make('l'));
});

// expect:
//   ok <- a next 1, a return
//   ok <- b next 1, b next 2, b next 3, b next 4
//   ok <- c next 1, c next 2, c next 3, c next 4
//   Error: d next failed <- d next 1, d next 2
//   TypeError:  <- e next 1, e return
//   RangeError: boom <- f next 1, f return
//   RangeError: boom <- g next 1, g return
//   Error: return failed <- h next 1, h return
//   TypeError:  <- i next 1, i return
//   ok <- j next 1, j next 2
//   RangeError: boom <- k next 1
//   ok <- l next 1, l next 2, l return
