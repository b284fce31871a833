// Engine: a generator that is ended while it waits inside of `try`
// Source: mechanism: `return` goes through a body as an exception
// Control: names: claim
const outer = function () {
  try {
    return 1;
  } catch (jump) {
    claim('caught');
  }
};
export default {
  run: async function () {
    hold(outer());
    function* generator() {
      try {
        yield 1;
      } catch (jump) {
        hold(jump);
        claim('caught');
      } finally {
        yield 2;
      }
    }
    for (const value of generator()) break;
    const one = generator();
    one.next();
    hold(one.return(3), one.return(4), one.next());
    async function* later() {
      try {
        yield 1;
      } catch (jump) {
        hold(jump);
        claim('caught');
      }
    }
    for await (const value of later()) break;
    const two = later();
    await two.next();
    hold(await two.return({ then: (resolve) => (hold(resolve), resolve(5)) }));
  },
};
