// Recursion: in `finally`, twice at every depth
// ends: callMs
export const run = () => {
  const dive = () => {
    try {
      dive();
    } finally {
      dive();
    }
  };
  dive();
};
