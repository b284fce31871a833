// Rule 4, 6: guest, host, guest and so on until the stack is used up, and a limit that ends all of it at once
// host: plugin.number()
// gives: 0
// host: plugin.run(api)
// gives: [ 0, 'RangeError' ]
// host: plugin.fn() && plugin.unknown(api.again)
// refused: LIMIT: terminated: one call kept the processor for too long (limits.callMs: 400)
// held: 2
// limits: {"callMs": 400}
export default {
  number: () => 0,
  fn: () => (x) => x,
  run: (api) => {
    const down = (depth) => api.again(down, depth);
    const shallow = down(50);
    const error = attempt(() => down(1e9));
    return [shallow, error.name];
  },
  unknown: (again) => {
    // each crossing is a new chance to catch what ends the call
    const endless = (depth) => {
      try {
        return again(endless, depth);
      } catch (error) {
        hold(error);
      } finally {
        for (;;) hold.length;
      }
    };
    hold(again);
    return endless(20);
  },
};
