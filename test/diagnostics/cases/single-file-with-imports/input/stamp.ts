import { stamp } from './stamp-of.ts';

export default { handle: () => ({ body: stamp }) };
