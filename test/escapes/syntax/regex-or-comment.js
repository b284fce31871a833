// Emitter: a regular expression that a filter takes for the beginning of a comment
// Source: CVE-2023-39532
// Control: text: claim
export default {
  run() {
    const pattern = /[/*]/;
    attempt(() => Function('return 1')() === 1 && claim('text became code'));
    hold(pattern.source); // */
  },
};
