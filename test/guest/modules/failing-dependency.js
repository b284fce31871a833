// A module whose dependency throws never runs.
import './_throws.js';
console.log('never');
// throws: RangeError: while evaluating
