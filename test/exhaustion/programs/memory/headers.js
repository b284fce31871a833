// Memory: parameters of a URL
// limits: {"callMs": 4000, "turnMs": 4000, "heapBytes": 16777216}
// ends: heapBytes
export const run = () => {
  const params = new URLSearchParams();
  for (let i = 0; ; i++) params.append(`name ${i}`, i);
};
