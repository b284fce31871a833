import { stamp } from './stamps.ts';
import { other } from './others.ts';

export default { handle: () => ({ body: stamp + other }) };
