/** Decimal numbers of any size: big.js. */
import Big from 'big.js';

export function run() {
  const precise = Big();
  precise.DP = 60;
  let e = new precise(1);
  for (let i = 1, term = new precise(1); i < 50; i++) {
    term = term.div(i);
    e = e.plus(term);
  }
  let refused = '';
  try {
    new Big('1,5');
  } catch (error) {
    refused = (error as Error).message;
  }
  return {
    sum: new Big('0.1').plus('0.2').toString(),
    e: e.toFixed(55),
    root: new precise(2).sqrt().toString(),
    power: new Big('1.0000001').pow(31).toString(),
    rounded: [0, 1, 2, 3].map((mode) => new Big('-2.345').round(2, mode).toString()),
    forms: [new Big('123456789.987').toExponential(4), new Big('1e-30').toString(), new Big('1e30').toPrecision(3)],
    compared: [new Big(3).cmp('3.0'), new Big('1e500').gt('1e499'), new Big(-0).toString()],
    remainder: new Big('123456789012345678901234567890').mod('987654321').toString(),
    refused,
  };
}
