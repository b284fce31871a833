import { secret } from '../../shared/secret.ts';
import { other } from '../other/other.ts';

export default { handle: () => ({ body: secret + other }) };
