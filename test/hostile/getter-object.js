// Rule 3: a getter that gives a number when it is checked and an object when it is used
// host: plugin.object()
// gives: { x: 1 }
// host: plugin.object()
// refused: TYPE: hostile.object() returned { x: "late", y: undefined }: result.x must be number, got string
// held: 2
let reads = 0;
const sly = {
  get x() {
    reads++;
    hold(this);
    return reads === 1 ? 1 : reads === 2 ? {} : 'late';
  },
  get y() {
    return undefined;
  },
};
export default {
  object() {
    if (reads === 1) reads = 2;
    return sly;
  },
};
