// Callbacks: a reviver that adds what is revived next, deeper and deeper
// limits: {"callMs": 500, "turnMs": 500}
// ends: throws RangeError
export const run = () =>
  JSON.parse('[1, 2]', function (key, value) {
    if (key === '0') this[1] = [1, 2];
    return value;
  });
