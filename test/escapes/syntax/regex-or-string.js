// Emitter: a regular expression that a filter takes for the beginning of a string
// Source: CVE-2023-39532
// Control: text: claim
export default {
  run() {
    const one = /"/, F = Function, two = /"/;
    attempt(() => F('return 1')() === 1 && claim('text became code'));
    hold(one.source, two.source);
  },
};
