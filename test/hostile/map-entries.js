// Rule 3: a map whose entries change, grow and vanish while they are read
// host: plugin.map()
// gives: Map(2) { 'a' => { x: 1 }, 'c' => { x: 3 } }
// host: plugin.set()
// refused: TYPE: hostile.set() returned { size: 1, forEach: a function }: result[1] must be number, got object
// held: 1
export default {
  map() {
    const map = new Map();
    map.set('a', {
      get x() {
        hold(this);
        map.delete('b');
        map.set('c', { x: 3 });
        return 1;
      },
    });
    map.set('b', { x: 2 });
    return map;
  },
  set() {
    const set = new Set([1]);
    Object.defineProperty(set, 'size', { value: 1 });
    Object.defineProperty(set, 'forEach', { value: hold });
    hold(set);
    set.add({});
    return set;
  },
};
