import { stamp } from './stamps.ts';

export default { handle: () => ({ body: stamp }) };
