import { limit } from './limits.ts';

export default { handle: () => ({ status: limit }) };
