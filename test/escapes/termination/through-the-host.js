// Meter: a termination that passes through the host, and is caught on its other side
// Source: mechanism: the host's frames between two of the guest
// Control: ticks: claim
// Limits: {"callMs": 500}
const spin = () => {
  for (;;) {
    hold;
  }
};
export default {
  run(api) {
    hold(1);
    try {
      api.call(() => {
        try {
          spin();
        } catch {
          claim('caught inside');
        }
        return 1;
      });
    } catch {
      claim('caught outside');
    }
    claim('went on');
  },
};
