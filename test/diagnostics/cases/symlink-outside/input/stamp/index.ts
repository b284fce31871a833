import { secret } from './secret.ts';

export default { handle: () => ({ body: secret }) };
