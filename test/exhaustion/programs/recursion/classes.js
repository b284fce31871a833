// Recursion: constructors of a chain of twenty thousand classes
// limits: {"callMs": 1000, "turnMs": 1000}
// ends: throws RangeError or gives 1 or callMs
export const run = () => {
  let Class = class {};
  for (let i = 0; i < 20_000; i++) Class = class extends Class {};
  return new Class() && 1;
};
