// Meter: a termination met by handlers at every depth, by labels, by `return` in `finally`
// Source: mechanism: a completion that replaces another
// Control: ticks: claim
// Limits: {"callMs": 500}
const spin = () => {
  for (;;) {
    hold;
  }
};
const nested = (depth) => {
  out: try {
    if (depth > 0) return nested(depth - 1);
    spin();
  } catch (error) {
    claim(`caught ${error}`);
    break out;
  } finally {
    if (depth > 3) return claim('returned');
  }
};
export default {
  run() {
    hold(1);
    nested(5);
    claim('went on');
  },
};
