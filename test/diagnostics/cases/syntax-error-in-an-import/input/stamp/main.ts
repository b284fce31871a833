import { stamp } from './lib/stamp.ts';

export default { handle: (_request: unknown, next: () => Promise<never>) => next().then(stamp) };
