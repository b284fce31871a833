// Rule 4: a call that was ended has no bearing on what the host reads of the same guest next
// host: plugin.number()
// refused: LIMIT: terminated: one call kept the processor for too long (limits.callMs: 200)
// host: [0].map(() => { try { plugin.number(); } catch {} return [plugin.value, plugin.label]; })[0]
// gives: [ 10, 'label' ]
// held: 1
// limits: {"callMs": 200}
hold(0);
export default {
  number() {
    for (;;);
  },
  get value() {
    let sum = 0;
    for (let i = 0; i < 5; i++) sum += [i].map((x) => x)[0];
    return sum;
  },
  get label() {
    return ['label'].map((x) => x)[0];
  },
};
