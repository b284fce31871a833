// Limits, rounding, formats and parsing at the edges.
console.log(0.1 + 0.2, 1 / 3, 5e-324, 1.7976931348623157e308 * 10, -1 / Infinity, 123456789012345680000, 1e21, 1e-7, 0.000001, 2 ** 53 + 1, -(2 ** 53) - 2, 1e23, 4.35, 0.1 * 3);
console.log((25).toString(36), (0.5).toString(2), (255.5).toString(16), (-7.25).toString(2), (1e21).toString(7).length, (0).toFixed(2), (1.005).toFixed(2), (1e21).toFixed(2), (123.456).toPrecision(4), (0.00001).toPrecision(1), (12345).toExponential(2), (0).toExponential());
console.log(parseInt('0x1f'), parseInt('12px'), parseInt(''), parseInt('z', 36), parseInt('1010', 2), parseInt(null, 36), parseFloat('3.14abc'), parseFloat('.5.5'), parseFloat('-.5e-2x'), Number(''), Number(' \n'), Number('1_0'), Number('0b11'), Number('1e1000'), Number([7]), Number(['a']), Number(new Date(5)));
console.log(Math.round(-0.5), Math.round(2.5), Math.round(-2.5), Math.trunc(-0.9), Math.sign(-0), Math.max(), Math.min(), Math.max(NaN, 1), Math.hypot(3, 4), Math.cbrt(27), Math.fround(5.5), Math.log2(8), Math.atan2(-0, -1), Math.pow(-8, 1 / 3));
console.log(Number.MAX_SAFE_INTEGER, Number.EPSILON > 0, Number.isSafeInteger(2 ** 53), Number.isInteger(5.0), isNaN('x'), Number.isNaN('x'), 0 === -0, Object.is(-0, 0 * -1), 1 / -0, 5 % -3, -5 % 3, 5.5 % 2, -1 % 1, NaN ** 0);
console.log(0b101, 0o17, 0xff, 1_000, .5, 5., 0.0, 1e3, 1E-3, 0xdead_beef, 5..toString(), 5 .toString(), (5).constructor.name);

// expect:
//   0.30000000000000004 0.3333333333333333 5e-324 Infinity 0 123456789012345680000 1e+21 1e-7 0.000001 9007199254740992 -9007199254740994 1e+23 4.35 0.30000000000000004
//   p 0.1 ff.8 -111.01 25 0.00 1.00 1e+21 123.5 0.00001 1.23e+4 0e+0
//   31 12 NaN 35 10 1112745 3.14 0.5 -0.005 0 0 NaN 3 Infinity 7 NaN 5
//   0 3 -2 0 0 -Infinity Infinity NaN 5 3 5.5 3 -3.141592653589793 NaN
//   9007199254740991 true false true true false true true -Infinity 2 -2 1.5 0 1
//   5 15 255 1000 0.5 5 0 1000 0.001 3735928559 5 5 Number
