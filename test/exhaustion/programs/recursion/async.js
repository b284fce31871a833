// Recursion: an async function that calls itself before it awaits
// limits: {"callMs": 500, "turnMs": 500}
// ends: throws RangeError
export const run = () => {
  const dive = async () => {
    await dive();
  };
  return dive();
};
