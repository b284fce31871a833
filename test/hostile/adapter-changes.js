// Rule 3: an object with methods whose members change after it was checked; the host reads and calls it later
// host: [plugin.item()].map((it) => [it.label, it.id, it.rename('a')])[0]
// gives: [ 'first', 1, 'a' ]
// host: plugin.item().label
// refused: TYPE: item.label must be string, got number
// host: plugin.item().rename('a')
// refused: TYPE: item.rename() returned {}: result must be string, got object
// host: plugin.item().rename('a')
// refused: GUEST: TypeError: object.rename is not a function
// host: plugin.label
// refused: TYPE: hostile.label must be string | undefined, got symbol
// host: plugin.value
// refused: GUEST: no value
// held: 3
let at = 0;
export default {
  item() {
    const round = at++;
    let reads = 0;
    return {
      get id() {
        hold(this);
        return 1;
      },
      get label() {
        hold(this);
        return round === 1 ? 1 : 'first';
      },
      get rename() {
        reads++;
        return round === 3 && reads > 1 ? 7 : (to) => (round === 2 ? {} : to);
      },
    };
  },
  get label() {
    return Symbol('label');
  },
  get value() {
    throw new Error('no value');
  },
};
