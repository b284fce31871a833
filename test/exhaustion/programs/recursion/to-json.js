// Recursion: through `toJSON`, caught at every depth
// ends: callMs
export const run = () => {
  const object = {
    toJSON() {
      try {
        return JSON.stringify(object);
      } catch {
        return JSON.stringify([object, object]);
      }
    },
  };
  return JSON.stringify(object);
};
