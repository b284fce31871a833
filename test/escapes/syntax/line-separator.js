// Emitter: a comment that ends at a line separator
// Source: mechanism: U+2028 and U+2029 are line terminators (ECMA-262 12.3), for patterns they often are not
// Control: text: claim
export default {
  run() {
    // harmless, or not? attempt(() => Function('return 1')() === 1 && claim('U+2028'));
    // harmless, or not? attempt(() => Function('return 1')() === 1 && claim('U+2029'));
    // harmless, or not?attempt(() => Function('return 1')() === 1 && claim('CR'));
    hold('  ', `  `, /[\u2028\u2029]/.source);
  },
};
