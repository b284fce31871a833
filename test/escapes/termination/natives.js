// Meter: a termination that passes through built-ins which call the guest
// Source: mechanism: natives that catch
// Control: ticks: claim
// Limits: {"callMs": 500}
const spin = () => {
  for (;;) {
    hold;
  }
};
export default {
  run() {
    hold(1);
    const quietly = (body) => {
      try {
        body();
      } catch {
        claim('caught');
      }
    };
    quietly(() => [1, 2].sort(spin));
    quietly(() => JSON.stringify({ toJSON: spin }));
    quietly(() => 'a'.replace(/a/, spin));
    quietly(() => `${{ toString: spin }}`);
    quietly(() => new Proxy({}, { get: spin }).x);
    claim('went on');
  },
};
