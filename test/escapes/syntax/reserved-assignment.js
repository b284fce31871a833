// Meter: the counter, assigned under its escaped name
// Source: mechanism: the meter's variable is in scope of what it meters
// Control: ticks: claim
// Refused: SYNTAX
hold(1);
\u0024tsugi_n = 1e9;
for (let i = 0; i < 50000; i++) {
  [i].map((x) => {
    return x;
  });
}
if (\u0024tsugi_n > 1e8) claim('the counter is what the guest says');
export default {};
