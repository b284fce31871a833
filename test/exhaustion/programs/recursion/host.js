// Recursion: through the host
// limits: {"callMs": 500, "turnMs": 500}
// ends: throws RangeError or host RangeError
import { call } from 'host:h';
export const run = () => {
  const dive = () => call(dive);
  return dive();
};
