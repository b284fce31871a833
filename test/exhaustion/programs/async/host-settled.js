// Promises: of the host, which settle at once
// ends: turnMs
import { later } from 'host:h';
export const run = async () => {
  for (let n = 0; ; n++) await later(n);
};
