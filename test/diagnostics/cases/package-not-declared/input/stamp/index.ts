import { stamp } from 'stamps';

export default { handle: () => ({ body: stamp }) };
