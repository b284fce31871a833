// Rule 3: an accessor among the elements of an array, and one that changes the array while it is read
// host: plugin.list()
// gives: [ 1, 2, 3 ]
// host: plugin.points()
// refused: TYPE: hostile.points() returned []: result[1] must be Point, got undefined
// held: 3
let reads = 0;
export default {
  list() {
    const list = [1, 2, 3];
    Object.defineProperty(list, 1, {
      get() {
        hold(this);
        return reads++ === 0 ? 2 : {};
      },
    });
    return list;
  },
  points() {
    const points = [{}, { x: 2 }];
    Object.defineProperty(points[0], 'x', {
      get() {
        hold(this, points);
        points.length = 0;
        return 1;
      },
    });
    return points;
  },
};
