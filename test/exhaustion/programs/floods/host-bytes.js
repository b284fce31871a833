// Floods: large results of the host, kept
// limits: {"callMs": 1000, "turnMs": 1000}
// ends: heapBytes
import { bytes } from 'host:h';
export const run = () => {
  const kept = [];
  for (;;) kept.push(bytes(2 ** 22));
};
