// Floods: large results of the host, kept
// limits: {"callMs": 1000, "turnMs": 1000, "heapBytes": 16777216}
// ends: heapBytes
import { bytes } from 'host:h';
export const run = () => {
  const kept = [];
  for (;;) kept.push(bytes(2 ** 22));
};
