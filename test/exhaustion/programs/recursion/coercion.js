// Recursion: `valueOf` that compares with itself, caught at every depth
// ends: callMs
export const run = () => {
  const object = {
    valueOf() {
      try {
        return object + 1;
      } catch {
        return `${object < object}`;
      }
    },
  };
  return object + 1;
};
