// Recursion: caught at every depth, and tried again
// ends: callMs
export const run = () => {
  const dive = () => {
    try {
      dive();
    } catch {
      dive();
    }
  };
  dive();
};
