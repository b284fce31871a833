// Floods: large data to the host, and back
// limits: {"callMs": 200, "turnMs": 200}
// ends: callMs or heapBytes
import { echo } from 'host:h';
export const run = () => {
  const large = Array.from({ length: 1e5 }, (_, i) => ({ i }));
  for (;;) echo(large);
};
