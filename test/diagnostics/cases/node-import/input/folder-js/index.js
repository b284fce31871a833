import { readFileSync } from 'fs';

export default { handle: () => ({ body: readFileSync('/etc/hostname', 'utf8') }) };
