// Recursion: an async function that catches the end of the stack and goes on
// limits: {"callMs": 200, "turnMs": 400, "asyncMs": 1000}
// ends: callMs or turnMs or heapBytes
export const run = () => {
  const dive = async () => {
    try {
      await dive();
    } catch {
      await dive();
    }
  };
  return dive();
};
