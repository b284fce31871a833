// Promises: a thenable that resolves with itself
// ends: turnMs
export const run = async () => {
  const again = {
    then(resolve) {
      resolve(again);
    },
  };
  await again;
};
