// Floods: functions for the host, which keeps a wrapper of each
// limits: {"callMs": 3000, "turnMs": 3000}
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
