import { readFileSync } from 'node:fs';

export default { handle: () => ({ body: readFileSync('/etc/hostname', 'utf8') }) };
