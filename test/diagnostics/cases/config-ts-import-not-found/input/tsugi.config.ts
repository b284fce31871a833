import { plugins } from './chain.ts';

export default { plugins };
