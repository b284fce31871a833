// Memory: parameters of a URL
// limits: {"callMs": 3000, "turnMs": 3000}
// ends: heapBytes
export const run = () => {
  const params = new URLSearchParams();
  for (let i = 0; ; i++) params.append(`name ${i}`, i);
};
