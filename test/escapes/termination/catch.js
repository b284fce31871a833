// Meter: a termination that is caught
// Source: vm2 #116; mechanism: `try` around a loop
// Control: ticks: claim
// Limits: {"callMs": 500}
export default {
  run() {
    hold(1);
    try {
      for (;;) {
        hold;
      }
    } catch {
      claim('caught');
    }
    claim('went on');
  },
};
