import { get } from 'host:kv';

const start: string = get('start');

export default { handle: () => ({ body: start }) };
