// Recursion: constructors of a chain of ten thousand classes
// limits: {"callMs": 1000, "turnMs": 1000}
// ends: throws RangeError
export const run = () => {
  let Class = class {};
  for (let i = 0; i < 20_000; i++) Class = class extends Class {};
  return new Class() && 1;
};
