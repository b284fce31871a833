// Engine: `return`, `break` and `continue`, which some engines throw
// Source: mechanism: completions as exceptions
// Control: names: claim
const caught = function () {
  try {
    return 'returned';
  } catch (jump) {
    hold(jump);
    claim('caught a return');
  }
};
export default {
  run: function () {
    hold(caught());
  },
};
