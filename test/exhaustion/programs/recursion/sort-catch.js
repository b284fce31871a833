// Recursion: through `sort`, caught at every depth
// ends: callMs
export const run = () => {
  const dive = () => {
    try {
      return [3, 2, 1].sort(dive).length;
    } catch {
      return [2, 1].sort(dive).length;
    }
  };
  return dive();
};
