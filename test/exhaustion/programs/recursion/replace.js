// Recursion: through `replace`, caught at every depth
// ends: callMs
export const run = () => {
  const dive = () => {
    try {
      return 'ab'.replace(/./g, dive);
    } catch {
      return 'ab'.replace(/./g, dive);
    }
  };
  return dive();
};
