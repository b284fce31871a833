// Meter: loops and recursion that have no braces to put a tick behind
// Source: mechanism: a meter by text
// Control: ticks: endless
// Limits: {"callMs": 500}
export default {
  run() {
    hold(1);
    for (;;);
  },
  data() {
    do;
    while (true);
  },
};
