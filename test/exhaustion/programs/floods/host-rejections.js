// Floods: rejections that nobody handles
// limits: {"callMs": 200, "turnMs": 400}
// ends: callMs or heapBytes or turnMs
export const run = () => {
  for (let i = 0; ; i++) Promise.reject(i);
};
