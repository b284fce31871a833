// Recursion: through a getter
// limits: {"callMs": 500, "turnMs": 500}
// ends: throws RangeError
export const run = () => {
  const object = {
    get x() {
      return this.x + 1;
    },
  };
  return object.x;
};
