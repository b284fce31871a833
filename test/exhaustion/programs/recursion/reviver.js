// Recursion: through `JSON.parse`, caught at every depth
// ends: callMs
export const run = () => {
  const dive = () => {
    try {
      return JSON.parse('[1,2]', dive);
    } catch {
      return JSON.parse('[1,2]', dive);
    }
  };
  return dive();
};
