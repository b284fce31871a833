// Meter: a function that asks V8 to compile it as asm.js
// Source: mechanism: the directive stays in front of a body without ticks
// Control: ticks: endless
// Limits: {"callMs": 500}
function module() { 'use asm'; function spin() { var i = 0; for (;;) i = (i + 1) | 0; } return { spin: spin }; }
export default {
  run() {
    hold(1);
    module().spin();
    claim('it ended');
  },
};
