// Leaving a `for await` over a synchronous iterator takes as many turns as the specification's wrapper of it, whether
// it has a method `return` or not, and whatever comes of that.
const order = [];
const note = (text) => void order.push(text);
const plain = { next: () => ({ value: 1, done: false }) };
const over = (more) => ({ [Symbol.iterator]: () => ({ ...plain, ...more }) });
const race = async (name, run) => {
  const ticks = (async () => {
    for (let tick = 0; tick < 8; tick++) {
      await 0;
      note(tick);
    }
  })();
  await Promise.all([ticks, run().then(() => note('left'), (error) => note(error.message))]);
  console.log(name, order.splice(0).join(' '));
};

await race('break, none', async () => {
  for await (const item of over({})) break;
});
await race('throw, none', async () => {
  for await (const item of over({})) throw new Error('out');
});
await race('head, none', async () => {
  for await (missing of over({}));
});
await race('break, one', async () => {
  for await (const item of over({ return: () => ({}) })) break;
});
await race('break, promise', async () => {
  for await (const item of over({ return: () => ({ value: Promise.resolve() }) })) break;
});
await race('throw, throws', async () => {
  const thrower = () => {
    throw new Error('closed');
  };
  for await (const item of over({ return: thrower })) throw new Error('out');
});
await race('break, throws', async () => {
  const thrower = () => {
    throw new Error('closed');
  };
  for await (const item of over({ return: thrower })) break;
});
await race('break, no object', async () => {
  for await (const item of over({ return: () => 1 })) break;
});

// expect:
//   break, none 0 1 2 3 left 4 5 6 7
//   throw, none 0 1 2 3 out 4 5 6 7
//   head, none 0 1 2 3 missing is not defined 4 5 6 7
//   break, one 0 1 2 3 4 left 5 6 7
//   break, promise 0 1 2 3 4 left 5 6 7
//   throw, throws 0 1 2 3 out 4 5 6 7
//   break, throws 0 1 2 3 closed 4 5 6 7
//   break, no object 0 1 2 3 Iterator result 1 is not an object 4 5 6 7
