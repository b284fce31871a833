// Floods: ten thousand timeouts that are due at once, each of which never ends
// limits: {"callMs": 100, "turnMs": 200}
// ends: reports callMs or reports turnMs or throws RangeError
export const run = () => {
  const stuck = () => {
    for (;;);
  };
  for (let i = 0; i < 3000; i++) setTimeout(stuck, 1);
};
