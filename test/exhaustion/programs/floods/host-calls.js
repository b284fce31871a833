// Floods: calls of the host
// ends: callMs
import { take } from 'host:h';
export const run = () => {
  for (let i = 0; ; i++) take(i);
};
