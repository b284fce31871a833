// Floods: errors of the host, caught
// ends: callMs
import { fail } from 'host:h';
export const run = () => {
  for (;;) {
    try {
      fail();
    } catch {}
  }
};
