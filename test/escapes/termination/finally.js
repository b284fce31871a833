// Meter: a termination that `finally` swallows
// Source: mechanism: a completion that replaces another (ECMA-262 14.15.3)
// Control: ticks: claim
// Limits: {"callMs": 500}
const swallow = () => {
  for (;;) {
    try {
      for (;;) {
        hold;
      }
    } finally {
      claim('finally ran');
      break;
    }
  }
  claim('went on');
};
export default {
  run() {
    hold(1);
    swallow();
  },
};
