// Promises: of the host, as many as can be asked for
// limits: {"callMs": 300, "turnMs": 300}
// ends: callMs or heapBytes
import { later } from 'host:h';
export const run = async () => {
  const all = [];
  for (let n = 0; ; n++) all.push(later({ n }));
};
