// Recursion: through the host, caught at every depth
// ends: callMs
import { call } from 'host:h';
export const run = () => {
  const dive = () => {
    try {
      call(dive);
    } catch {
      call(dive);
    }
  };
  dive();
};
