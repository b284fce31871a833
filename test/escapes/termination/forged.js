// Meter: errors that look like a termination, and one that was kept
// Source: mechanism: terminations known by name
// Control: ticks: claim
// Limits: {"callMs": 500}
let kept;
export default {
  async run() {
    hold(1);
    const spin = () => {
      for (;;) {
        hold;
      }
    };
    try {
      await new Promise(spin);
    } catch (error) {
      kept = error;
      claim('kept in the same call');
    }
  },
  data() {
    throw Object.assign(new Error('terminated'), { name: 'TsugiError', code: 'LIMIT', limit: 'callMs' });
  },
  after() {
    hold(kept);
    if (kept !== undefined) throw kept;
  },
};
