// Floods: hundreds of timeouts that are due at once, each of which works for a while
// ends: reports turnMs or reports callMs or throws RangeError
export const run = () => {
  const slow = () => {
    const start = Date.now();
    while (Date.now() - start < 20);
  };
  for (let i = 0; i < 500; i++) setTimeout(slow, 1);
};
