// Meter: a termination that a promise takes over, in the same turn
// Source: vm2 #116; mechanism: executors and reactions catch what is thrown
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
    const promise = new Promise(spin);
    promise.catch(() => 1);
    claim('went on after the executor');
  },
};
