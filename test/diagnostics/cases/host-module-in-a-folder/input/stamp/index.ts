import { read } from './read.ts';

export default { handle: () => ({ body: read() }) };
