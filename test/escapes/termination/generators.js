// Meter: a termination in generators, asynchronous ones, and their `finally`
// Source: mechanism: a generator keeps its handlers
// Control: ticks: claim
// Limits: {"callMs": 500}
function* outer() {
  try {
    yield* inner();
  } catch {
    claim('caught');
  } finally {
    yield 'from finally';
    claim('went on after finally');
  }
}
function* inner() {
  for (;;) {
    hold;
  }
}
export default {
  run() {
    hold(1);
    const generator = outer();
    try {
      for (const x of generator) hold(x);
    } finally {
      hold(generator.next());
      claim('the generator goes on');
    }
  },
};
