// Floods: functions for the host, which keeps a wrapper of each
// limits: {"callMs": 1000, "turnMs": 1000, "heapBytes": 16777216}
// ends: heapBytes or callMs
import { take } from 'host:h';
export const run = () => {
  const kept = [];
  for (;;) {
    const body = () => kept;
    kept.push(body);
    take(body);
  }
};
